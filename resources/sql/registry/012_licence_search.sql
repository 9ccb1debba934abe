-- The register is searched by the beginning of a number too, whatever the database's order of
-- letters is.
create index licence_number_prefix on licence (number text_pattern_ops);
