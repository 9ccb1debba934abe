-- A paper may be signed before the first day of its term. What was printed on the permits that are
-- entered already is known; a duplicate is of the same term as what it repeats.
alter table licence
    add column valid_from date;
update licence l
set valid_from = nullif(r.content ->> 'validFrom', '')::date
from result r
where r.application_id = l.application_id and l.paper = 'permit';
-- Few have one: who looks for those not yet in force walks through them alone.
create index licence_valid_from on licence (valid_from) where valid_from is not null;
