-- How far the vault of each desk has come, as it told last: one that was put back from a copy tells
-- a number that is known already.
create table desk_vault (
    device_id text not null references device on delete cascade,
    vault text not null,
    generation bigint not null,
    -- Of the last report: it may come twice over a line that breaks.
    report uuid not null,
    told_at timestamptz not null,
    told_by text not null,
    primary key (device_id, vault)
);

-- From which desk an application came; empty for those before this was kept.
alter table submission add column device_id text not null default '';
create index application_by_registrar on application (registered_by_iin, registered_at);
