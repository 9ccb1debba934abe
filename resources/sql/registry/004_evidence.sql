-- Verdicts and evidence (time-stamps, answers about revocation) that are completed after a case was
-- registered or a result signed. What is due is worked through in the order of next_at; each try
-- moves it back, so that no case waits behind others.

create table evidence (
    application_id uuid not null references application,
    subject text not null check (subject in ('request', 'result')),
    next_at timestamptz not null,
    tries integer not null default 0,
    code text,
    done boolean not null default false,
    primary key (application_id, subject)
);
create index evidence_due on evidence (next_at) where not done;

insert into evidence (application_id, subject, next_at)
    select id, 'request', now() from application;
drop index application_pending;

-- A signature that was taken but cannot be judged yet, and who gave it.
alter table result add column cms bytea;
alter table result add column signed_by jsonb;
