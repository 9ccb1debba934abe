-- A paper may be signed before the first day of its term. Those entered before stay without one: their
-- papers alone name it.
alter table licence
    add column valid_from date;
-- Few have one: who looks for those not yet in force walks through them alone.
create index licence_valid_from on licence (valid_from) where valid_from is not null;
