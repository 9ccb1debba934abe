-- The law as data that administrators set over the shipped files: working calendar, monthly
-- calculation index, trust roots. Every version stays, with who set it, when and why.
create table law_document (
    -- Grows with every change of any document: who has read up to here has the law in force.
    sequence bigint generated always as identity primary key,
    name text not null check (name in ('calendar', 'mci', 'roots')),
    version bigint not null,
    content text not null,
    changed_by jsonb not null,
    changed_at timestamptz not null,
    reason text not null,
    -- The second person, where it takes two.
    confirmed_by jsonb,
    unique (name, version)
);

-- A change that takes two administrators, until the second has confirmed it.
create table law_request (
    id uuid primary key,
    name text not null,
    based_on bigint not null,
    content text not null,
    asked_by jsonb not null,
    asked_at timestamptz not null,
    until timestamptz not null,
    reason text not null,
    state text not null default 'open' check (state in ('open', 'confirmed', 'declined')),
    decided_by jsonb,
    decided_at timestamptz
);
create unique index law_request_open on law_request (name) where state = 'open';

alter table office_policy
    add column version bigint not null default 1,
    add column reason text not null default '';
