-- The office: queues and their search, what is asked of others, substitution, the life of a licence,
-- the survey.

-- What the program folds (core/search_words.h), once more for the rows that are there already.
create function folded_words(variadic texts text[]) returns tsvector language sql immutable as $$
    select array_to_tsvector(array(
        select distinct word from regexp_split_to_table(
            translate(lower(array_to_string(texts, ' ')),
                'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺІЁәғқңөұүһіёй',
                'абвгдежзииклмнопрстуфхцчшщъыьэюяагкноуухиеагкноуухиеи'),
            '[^[:alnum:]]+') as word where word <> ''))
$$;

alter table application
    add column due_order timestamptz not null
        generated always as (coalesce(due, timestamptz 'infinity')) stored,
    -- Which clock `due` is of.
    add column due_clock text not null default '',
    add column words tsvector not null default '',
    -- Sent back by the head, and not proposed again since.
    add column returned boolean not null default false,
    -- What the executor has found so far: whoever takes the case over goes on from there.
    add column review jsonb,
    add column completeness jsonb,
    add column conclusion text,
    add column last_action text not null default 'register';

update application set words = folded_words(applicant_name->>'kk', applicant_name->>'ru',
    applicant_name->>'en');

create index application_words on application using gin (words);
create index application_provider_due on application (provider_id, due_order, number)
    where state not in ('issued', 'refused', 'handedOver');
create index application_office_due on application (office_id, due_order, number)
    where state not in ('issued', 'refused', 'handedOver');

create index result_number on result (number);

-- Questions to the applicant and to other bodies, each with its own clock.
create table question (
    id uuid primary key,
    application_id uuid not null references application,
    position integer not null,
    addressee text not null check (addressee in ('applicant', 'body')),
    body jsonb,
    question text not null,
    marks jsonb not null,
    asked_at timestamptz not null,
    asked_by jsonb not null,
    due timestamptz not null,
    answered_at timestamptz,
    answered_by jsonb,
    answer text,
    note text not null default '',
    attachments jsonb not null default '[]',
    unique (application_id, position)
);
create index question_open on question (application_id) where answered_at is null;

create table substitution (
    id uuid primary key,
    office_id text not null references office,
    role text not null,
    absent_iin text not null,
    absent_name jsonb not null,
    substitute_iin text not null,
    substitute_name jsonb not null,
    from_day date not null,
    until_day date not null check (until_day >= from_day),
    reason text not null,
    set_by jsonb not null,
    set_at timestamptz not null,
    ended_at timestamptz
);
create index substitution_office on substitution (office_id, until_day);

-- What changed, for the desks of each office that has to do with it. A reader goes on from the
-- transaction that it saw last: a sequence alone would skip what commits late.
create table case_change (
    office_id text not null,
    xid xid8 not null default pg_current_xact_id(),
    seq bigint generated always as identity,
    application_id uuid not null,
    number text not null,
    version bigint not null,
    state text not null,
    action text not null,
    actor jsonb not null,
    at timestamptz not null,
    primary key (office_id, xid, seq)
);
create index case_change_age on case_change (at);

-- A provider's own rules. What an act prescribes is not here: it cannot be changed.
create table office_policy (
    office_id text not null references office,
    name text not null,
    content jsonb not null,
    changed_by jsonb not null,
    changed_at timestamptz not null,
    primary key (office_id, name)
);

-- The licence register keeps its rows for ever; what happens to a licence is licence_event.
alter table licence
    add column paper text not null default 'licence',
    add column address jsonb not null default '{}',
    add column subactivities jsonb not null default '[]',
    add column sites jsonb not null default '[]',
    add column branches jsonb not null default '[]',
    add column first_issued_on date,
    add column valid_until date,
    add column parent text references licence,
    add column previous text references licence,
    add column replaced_by text references licence,
    add column conclusion text,
    add column words tsvector not null default '',
    add column activity_words tsvector not null default '',
    add column place_words tsvector not null default '';

update licence set
    words = folded_words(holder_name->>'kk', holder_name->>'ru', holder_name->>'en'),
    activity_words = folded_words(activity->>'kk', activity->>'ru', activity->>'en'),
    first_issued_on = (issued_at at time zone 'Asia/Almaty')::date;
drop table licence_word;

drop index licence_holder_number;
create index licence_holder on licence (holder_number, number);
create index licence_regulation on licence (regulation, number);
create index licence_state on licence (state, number);
create index licence_issued on licence (issued_at, number);
create index licence_parent on licence (parent) where parent is not null;
create index licence_words on licence using gin (words);
create index licence_activity_words on licence using gin (activity_words);
create index licence_place_words on licence using gin (place_words);

create table licence_event (
    number text not null references licence,
    position integer not null,
    at timestamptz not null,
    kind text not null,
    -- The act as signed, byte for byte, with the head's signature; empty where the ground is the
    -- signed result of an application.
    act bytea not null default '',
    signature bytea not null default '',
    signer jsonb not null,
    application_id uuid references application,
    other text,
    note jsonb not null default '{}',
    until date,
    primary key (number, position)
);
insert into licence_event (number, position, at, kind, signer, application_id)
    select number, 1, issued_at, 'issued', signer, application_id from licence;

-- Answers are counted, never kept one by one: nobody can be told from them.
create table survey_answer (
    office_id text not null references office,
    regulation text not null,
    day date not null,
    question text not null,
    answer integer not null,
    count bigint not null,
    primary key (office_id, regulation, day, question, answer)
);

-- The portal hands cases in like an office, from devices of its own kind.
alter table office drop constraint office_kind_check;
alter table office add constraint office_kind_check check (kind in ('centre', 'provider', 'portal'));
alter table device add column kind text not null default 'desk' check (kind in ('desk', 'intake'));
