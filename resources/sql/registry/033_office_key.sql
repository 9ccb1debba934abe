-- How often the key of the outboxes that an office shares was changed, beginning with 1 where no row
-- is: whoever left the office, or had a desk of it, may know the ones before.
create table office_key (
    office_id text primary key references office,
    version integer not null check (version > 1)
);
