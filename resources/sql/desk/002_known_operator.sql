-- Who signed in here with the registry's consent, and when last: what a sign-in without the registry
-- goes by.
CREATE TABLE known_operator (
    owner        TEXT NOT NULL PRIMARY KEY,
    user         TEXT NOT NULL,
    signed_in_at TEXT NOT NULL
) WITHOUT ROWID;
