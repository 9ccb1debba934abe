-- Sheets that passed the feeder and are in no document yet: kept one by one, as the paper may lie in
-- another heap by the time that somebody scans it again.
CREATE TABLE scan_page (
    case_id    TEXT NOT NULL REFERENCES draft (case_id) ON DELETE CASCADE ON UPDATE CASCADE,
    item       TEXT NOT NULL,
    number     INTEGER NOT NULL CHECK (number > 0),
    resolution INTEGER NOT NULL,
    blank      INTEGER NOT NULL CHECK (blank IN (0, 1)),
    -- The operator's word that it stays although it looks blank.
    wanted     INTEGER NOT NULL DEFAULT 0 CHECK (wanted IN (0, 1)),
    -- Ids of the attachments whose place the pages take, separated by spaces.
    replaces   TEXT NOT NULL DEFAULT '',
    bytes      BLOB NOT NULL,
    PRIMARY KEY (case_id, item, number)
);
