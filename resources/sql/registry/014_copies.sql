-- Printed copies of signed papers. A number is taken before anything goes to a printer; "printed" is
-- what the printer said, "spoiled" what a person said of the sheet, or that nothing came out.

create table paper_copy (
    application_id uuid not null references application,
    number integer not null check (number > 0),
    key uuid not null,
    sha256 text not null,
    state text not null check (state in ('sent', 'printed', 'spoiled')),
    sent_at timestamptz not null,
    sent_by jsonb not null,
    printed_at timestamptz,
    spoiled_at timestamptz,
    reason text,
    primary key (application_id, number),
    unique (application_id, key)
);
