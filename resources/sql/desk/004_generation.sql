-- Which vault this is, and how often it told the registry so. The number is kept before it is told:
-- a copy that is put back tells one that the registry knows already.
CREATE TABLE generation (
    only     INTEGER NOT NULL PRIMARY KEY CHECK (only = 1),
    vault    TEXT NOT NULL,
    number   INTEGER NOT NULL,
    told_at  TEXT NOT NULL,
    -- Of the report that nobody answered yet: it is told again as it was.
    report   TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;

-- When the applicant was given a provisional receipt of a case that was not registered yet.
ALTER TABLE outbox ADD COLUMN provisional_at TEXT NOT NULL DEFAULT '';

INSERT INTO generation (only, vault, number, told_at) VALUES (1, lower(hex(randomblob(16))), 0, '');
