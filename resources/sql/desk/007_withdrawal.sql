-- What the head took back of the signed requests that an office shares, until the registry was told:
-- in `content` what it is to be told. Stays where the request itself has gone from the outbox.
CREATE TABLE withdrawal (
    idempotency_key TEXT NOT NULL PRIMARY KEY,
    owner           TEXT NOT NULL,
    content         TEXT NOT NULL
) WITHOUT ROWID;
