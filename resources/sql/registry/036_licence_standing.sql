-- Papers whose term is over and conclusions that do not agree are few among licences without an end:
-- who looks for them walks through them alone.
create index licence_valid_until on licence (valid_until) where valid_until is not null;
create index licence_not_agreed on licence (number) where conclusion = 'notAgreed';
