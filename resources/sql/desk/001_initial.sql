-- What a desk keeps. SQLite 3.15 (SQLCipher 3.4.1): no upsert, no returning, no window functions.
-- Times are UTC, ISO 8601 with milliseconds.

CREATE TABLE draft (
    case_id     TEXT NOT NULL PRIMARY KEY,
    owner       TEXT NOT NULL,
    content     TEXT NOT NULL,
    step        TEXT NOT NULL,
    focus_field TEXT NOT NULL,
    changed_at  TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX draft_of_owner ON draft (owner, changed_at);

CREATE TABLE attachment (
    number        INTEGER PRIMARY KEY,
    attachment_id TEXT NOT NULL UNIQUE,
    case_id       TEXT NOT NULL REFERENCES draft (case_id) ON DELETE CASCADE,
    item          TEXT NOT NULL,
    name          TEXT NOT NULL,
    type          TEXT NOT NULL,
    pages         INTEGER NOT NULL CHECK (pages >= 0),
    size          INTEGER NOT NULL CHECK (size BETWEEN 0 AND 20971520),
    sha256        BLOB NOT NULL
);

CREATE INDEX attachment_of_case ON attachment (case_id, number);

CREATE TABLE attachment_chunk (
    attachment INTEGER NOT NULL REFERENCES attachment (number) ON DELETE CASCADE,
    position   INTEGER NOT NULL,
    bytes      BLOB NOT NULL,
    PRIMARY KEY (attachment, position)
);

CREATE TABLE outbox (
    number          INTEGER PRIMARY KEY,
    idempotency_key TEXT NOT NULL UNIQUE,
    case_id         TEXT NOT NULL,
    owner           TEXT NOT NULL,
    request         BLOB NOT NULL,
    signature       BLOB NOT NULL,
    lookup_id       TEXT NOT NULL,
    state           TEXT NOT NULL
        CHECK (state IN ('waiting', 'sending', 'unknown', 'acknowledged', 'withdrawn')),
    attempts        INTEGER NOT NULL DEFAULT 0,
    last_failure    TEXT,
    created_at      TEXT NOT NULL,
    changed_at      TEXT NOT NULL,
    answer          TEXT
);

-- Signing a case twice would register it twice.
CREATE UNIQUE INDEX outbox_one_of_case ON outbox (case_id) WHERE state <> 'withdrawn';
CREATE INDEX outbox_of_owner ON outbox (owner, state, number);
