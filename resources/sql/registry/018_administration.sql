-- Administration: who may enter, with which device and token, and who changed it.

alter table office add column version bigint not null default 1;

alter table account
    add column version bigint not null default 1,
    add column blocked_at timestamptz,
    -- Administers or audits every office and not the own one only.
    add column whole_registry boolean not null default false,
    -- The password was given by an administrator and is to be replaced before then.
    add column one_time_until timestamptz,
    -- Of the registration certificate on the person's token, in hex; empty: any of the person's.
    add column token_serial text not null default '';
update account set whole_registry = true where role in ('administrator', 'auditor');
create index account_iin on account (iin);

-- A device is known by its certificate's name; where a fingerprint is kept, by that very
-- certificate. One that has not shown its code yet is not enrolled.
alter table device
    add column version bigint not null default 1,
    add column fingerprint text not null default '',
    add column enrolled_at timestamptz default now(),
    add column code_hash bytea,
    add column code_until timestamptz,
    add column code_tries integer not null default 0;

-- Changes that take two administrators, until the second has confirmed them.
create table account_request (
    id uuid primary key,
    login text not null,
    change jsonb not null,
    asked_by jsonb not null,
    asked_at timestamptz not null,
    until timestamptz not null,
    state text not null default 'open' check (state in ('open', 'confirmed', 'declined')),
    decided_by jsonb,
    decided_at timestamptz
);
create unique index account_request_open on account_request (login) where state = 'open';

-- What the auditor asks for. Computed from the entry that the chain covers, so that the two cannot
-- differ.
alter table audit
    add column at text generated always as ((entry::jsonb)->>'at') stored,
    add column login text generated always as ((entry::jsonb)->>'login') stored,
    add column iin text generated always as ((entry::jsonb)->>'iin') stored,
    add column office text generated always as ((entry::jsonb)->>'office') stored,
    add column action text generated always as ((entry::jsonb)->>'action') stored,
    add column subject text generated always as ((entry::jsonb)->>'subject') stored,
    -- IIN, BIN or number that was asked for.
    add column about text generated always as (coalesce((entry::jsonb)#>>'{detail,subject}',
        (entry::jsonb)#>>'{detail,q}')) stored;
create index audit_at on audit (at);
create index audit_iin on audit (iin, at);
create index audit_login on audit (login, at);
create index audit_office on audit (office, at);
create index audit_subject on audit (subject, at);
create index audit_about on audit (about, at) where about is not null;

-- Heads of all chains at one moment, signed by the registry; each names the one before it.
create table audit_seal (
    sequence bigint primary key,
    at timestamptz not null,
    statement bytea not null,
    signature bytea not null
);
