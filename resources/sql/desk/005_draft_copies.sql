-- Counts the changes of a draft and of its files.
ALTER TABLE draft ADD COLUMN revision INTEGER NOT NULL DEFAULT 1;

-- What the registry keeps of the drafts of this vault.
CREATE TABLE draft_copy (
    case_id  TEXT NOT NULL PRIMARY KEY,
    owner    TEXT NOT NULL,
    -- Of the registry's copy that the draft goes on from; 0 where there is none.
    version  INTEGER NOT NULL,
    -- draft.revision of what the registry has; 0 where it has none of it.
    revision INTEGER NOT NULL,
    -- The draft was deleted here, which the registry does not know yet.
    deleted  INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    -- Under which the registry is told what changed since, until its answer is here.
    save     TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
