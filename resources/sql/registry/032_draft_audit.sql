-- Of the session whose first change the audit has: what it keeps after that is the same work, and is
-- not written again.
alter table draft_copy add column kept_in bytea not null default '';
