-- The key of the outbox that the people of an office share at this desk, for days without the registry.
CREATE TABLE office_key (
    owner  TEXT NOT NULL,
    office TEXT NOT NULL,
    key    BLOB NOT NULL,
    PRIMARY KEY (owner, office)
) WITHOUT ROWID;

-- Who took a request back that another signed.
ALTER TABLE outbox ADD COLUMN ended_by TEXT NOT NULL DEFAULT '';
