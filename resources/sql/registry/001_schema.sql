-- The registry: offices and people, applications, results, the licence register, audit.
-- Times are timestamptz; texts in three languages are jsonb {kk, ru, en}.

create table setting (
    name text primary key,
    value bytea not null
);

create table office (
    id text primary key,
    kind text not null check (kind in ('centre', 'provider')),
    bin text not null,
    name jsonb not null,
    place jsonb not null
);

-- Which provider decides on a regulation's applications.
create table provider_regulation (
    regulation text primary key,
    office_id text not null references office on delete cascade
);

create table account (
    login text primary key,
    iin text not null,
    name jsonb not null,
    position jsonb not null,
    role text not null,
    office_id text not null references office,
    salt bytea not null,
    verifier bytea not null
);

create table device (
    id text primary key,
    office_id text references office,
    counter_window text not null default '',
    revoked_at timestamptz
);

-- Unknown logins are counted too: otherwise the lock would tell which logins exist.
create table sign_in_failure (
    login_hash bytea primary key,
    failures integer not null,
    locked_until timestamptz not null
);

create table session (
    token_hash bytea primary key,
    login text not null references account on delete cascade,
    device_id text not null references device on delete cascade,
    used_at timestamptz not null,
    expires_at timestamptz not null
);
create index session_expiry on session (expires_at);

create table lookup (
    id uuid primary key,
    office_id text not null references office,
    login text not null,
    case_id uuid not null,
    bin text not null,
    ground text not null,
    outcome text not null,
    answer jsonb not null,
    at timestamptz not null
);
create index lookup_case on lookup (case_id);

create table upload_case (
    case_id uuid primary key,
    office_id text not null references office,
    submitted boolean not null default false
);

create table upload (
    case_id uuid not null references upload_case,
    attachment_id uuid not null,
    sha256 text not null,
    size bigint not null,
    at timestamptz not null,
    primary key (case_id, attachment_id)
);

-- Gapless numbers: a row is taken and advanced by the transaction that uses the number.
create table counter (
    name text primary key,
    value bigint not null
);

create table application (
    id uuid primary key,
    number text not null unique,
    version bigint not null,
    state text not null,
    regulation text not null,
    kind text not null,
    channel text not null,
    effective_from date not null,
    office_id text not null references office,
    provider_id text not null references office,
    case_id uuid not null unique,
    applicant_bin text not null,
    applicant_name jsonb not null,
    -- What was signed, byte for byte, and the signature.
    request bytea not null,
    signature bytea not null,
    received_at timestamptz not null,
    registered_at timestamptz not null,
    registered_by_iin text not null,
    verdict text not null,
    verdict_code text,
    verdict_signer jsonb,
    clocks jsonb not null,
    due timestamptz,
    executor_iin text,
    executor jsonb,
    decision text,
    proposed_by_iin text,
    proposal jsonb,
    changed_at timestamptz not null,
    changed_by jsonb not null
);
create index application_office on application (office_id, state, number);
create index application_provider on application (provider_id, state, number);
create index application_executor on application (executor_iin, state, number);
create index application_registrar on application (registered_by_iin, number);
create index application_pending on application (registered_at) where verdict = 'pending';

create table submission (
    key uuid primary key,
    office_id text not null references office,
    body_sha256 bytea not null,
    application_id uuid not null unique references application,
    answer text not null
);

create table attachment (
    application_id uuid not null references application,
    id uuid not null,
    position integer not null,
    item text not null,
    name text not null,
    sha256 text not null,
    size bigint not null,
    pages integer not null,
    primary key (application_id, id)
);

create table application_event (
    application_id uuid not null references application,
    position integer not null,
    at timestamptz not null,
    action text not null,
    actor jsonb not null,
    note text not null,
    primary key (application_id, position)
);

-- A number belongs to one case, is used again when the result is prepared again, and where it
-- stays unused that carries a reason.
create table permit_number (
    number text primary key,
    application_id uuid not null unique references application,
    state text not null check (state in ('reserved', 'used', 'void')),
    reason text not null default '',
    reserved_at timestamptz not null
);

create table result (
    application_id uuid primary key references application,
    kind text not null,
    number text not null,
    prepared_by_iin text not null,
    content jsonb not null,
    document bytea not null,
    sha256 text not null,
    byte_range jsonb not null,
    state text not null,
    signed_at timestamptz
);

create table licence (
    number text primary key,
    application_id uuid not null unique references application,
    state text not null,
    regulation text not null,
    kind text not null,
    holder_bin text not null,
    holder_name jsonb not null,
    activity jsonb not null,
    issuer jsonb not null,
    office_id text not null references office,
    issued_at timestamptz not null,
    signer jsonb not null,
    sha256 text not null
);
create index licence_holder on licence (holder_bin);

-- Words of the holders' names in every language, folded by the program: lower() of the database
-- knows nothing of other alphabets' rules.
create table licence_word (
    word text not null,
    number text not null references licence,
    primary key (number, word)
);
create index licence_word_prefix on licence_word (word text_pattern_ops);

-- Several chains, so that transactions do not wait for each other at one row.
create table audit_head (
    lane integer primary key,
    position bigint not null,
    hash bytea not null
);
insert into audit_head select lane, 0, '' from generate_series(0, 7) as lane;

create table audit (
    lane integer not null references audit_head,
    position bigint not null,
    entry text not null,
    hash bytea not null,
    primary key (lane, position)
);
