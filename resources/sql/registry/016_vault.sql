-- How far each vault has come, as it told last: one that was put back from a copy tells a number
-- that is known already, wherever it was put back.
create table desk_vault (
    vault text not null,
    -- Whose: nobody can raise or read the number of another person's vault.
    told_by text not null,
    -- Which desk told last; kept after that desk was replaced.
    device_id text not null,
    generation bigint not null,
    -- Of the last report: it may come twice over a line that breaks.
    report uuid not null,
    told_at timestamptz not null,
    primary key (vault, told_by)
);

-- From which desk an application came; empty for those before this was kept.
alter table submission add column device_id text not null default '';
create index application_by_registrar on application (registered_by_iin, registered_at);
