-- The case that stands on the screen, so that the program is where it was after a crash.
CREATE TABLE open_case (
    owner   TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL
) WITHOUT ROWID;

-- Why an operator took a signed request back.
ALTER TABLE outbox ADD COLUMN reason TEXT NOT NULL DEFAULT '';
