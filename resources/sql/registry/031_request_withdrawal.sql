-- Signed requests that the head of an office took back before they were registered: nobody registers
-- one under its key afterwards. Nothing is deleted from it.
create table request_withdrawal (
    office_id text not null references office,
    key uuid not null,
    at timestamptz not null,
    primary key (office_id, key)
);
