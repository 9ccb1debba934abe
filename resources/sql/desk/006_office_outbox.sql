-- The key of the outbox that the people of an office share at this desk, for days without the registry.
CREATE TABLE office_key (
    owner  TEXT NOT NULL,
    office TEXT NOT NULL,
    key    BLOB NOT NULL,
    -- Drawn when the shared outbox was made that the person met last: another one in its place does
    -- not know what was taken back in it.
    store  TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (owner, office)
) WITHOUT ROWID;

-- Who took a request back that another signed.
ALTER TABLE outbox ADD COLUMN ended_by TEXT NOT NULL DEFAULT '';
