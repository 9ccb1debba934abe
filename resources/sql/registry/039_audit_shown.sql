-- Whom a search showed, by IIN or BIN: to find somebody by a name or a part of a number is a look at
-- the person too.
alter table audit add column shown jsonb
    generated always as ((entry::jsonb)#>'{detail,shown}') stored;
create index audit_shown on audit using gin (shown jsonb_path_ops) where shown is not null;

-- What was looked up for a case that nobody registered belongs to a person as well.
create index lookup_subject on lookup (subject);
