-- Copies of drafts: what an operator begins at one desk goes on at another. The files are uploads of
-- the case.
create table draft_copy (
    case_id uuid primary key references upload_case,
    office_id text not null references office,
    owner text not null references account,
    device_id text not null,
    version bigint not null check (version > 0),
    -- Of the last change: it may come twice over a line that breaks.
    save uuid not null,
    saved_at timestamptz not null,
    head jsonb not null,
    focus_field text not null,
    -- As the desk wrote it.
    content json not null,
    files jsonb not null
);
create index draft_copy_of_owner on draft_copy (owner, saved_at);
create index draft_copy_of_office on draft_copy (office_id, saved_at);

-- By whose word a draft changed hands. Nothing is deleted from it.
create table draft_takeover (
    id bigint generated always as identity primary key,
    case_id uuid not null references upload_case,
    office_id text not null references office,
    from_login text not null references account,
    from_person jsonb not null,
    to_login text not null references account,
    to_person jsonb not null,
    by_person jsonb not null,
    reason text not null,
    at timestamptz not null
);
create index draft_takeover_from on draft_takeover (from_login, at);
create index draft_takeover_of_office on draft_takeover (office_id, at);
create index draft_takeover_of_case on draft_takeover (case_id, id);
