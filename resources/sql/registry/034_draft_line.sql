-- Counts on when the copy of a draft is gone: one number never stands for two texts.
alter table upload_case add column draft_version bigint not null default 0;
update upload_case c set draft_version = d.version from draft_copy d where d.case_id = c.case_id;

-- The earliest version that the copy surely goes on from; what a desk has of before may hold more.
alter table draft_copy add column root bigint;
update draft_copy set root = version;
alter table draft_copy alter column root set not null;
-- The desk's count of its changes: under one save it rises until an answer reached the desk.
alter table draft_copy add column revision bigint not null default 0;

-- How the last copy of a draft ended, for the other desks of whose it was.
create table draft_end (
    case_id uuid primary key references upload_case,
    owner text not null references account,
    registered boolean not null,
    at timestamptz not null
);
create index draft_end_of_owner on draft_end (owner, at);
