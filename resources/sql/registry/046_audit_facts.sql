-- What the auditor asks for, read from the entry once for all of its columns, and not once for each
-- of them: the columns were what an entry cost most. They stay computed from the entry that the
-- chain covers, so that the two cannot differ.
create type audit_facts as (at text, login text, iin text, office text, action text, subject text,
    -- IIN, BIN or number that was asked for.
    about text,
    -- Whom a search showed, by IIN or BIN.
    shown jsonb);
create function audit_facts_of(entry text) returns audit_facts language plpgsql immutable as $$
declare
    facts jsonb := entry::jsonb;
begin
    return row(facts->>'at', facts->>'login', facts->>'iin', facts->>'office', facts->>'action',
        facts->>'subject', coalesce(facts#>>'{detail,subject}', facts#>>'{detail,q}'),
        facts#>'{detail,shown}');
end $$;
alter table audit
    drop column at, drop column login, drop column iin, drop column office, drop column action,
    drop column subject, drop column about, drop column shown,
    add column facts audit_facts generated always as (audit_facts_of(entry)) stored;
create index audit_at on audit (((facts).at));
create index audit_iin on audit (((facts).iin), ((facts).at));
create index audit_login on audit (((facts).login), ((facts).at));
create index audit_office on audit (((facts).office), ((facts).at));
create index audit_subject on audit (((facts).subject), ((facts).at));
create index audit_about on audit (((facts).about), ((facts).at)) where (facts).about is not null;
create index audit_shown on audit using gin (((facts).shown) jsonb_path_ops)
    where (facts).shown is not null;
-- What the planner knew went with the columns. Of the whole it needs to know nothing.
alter table audit alter column facts set statistics 0;
analyze audit;

-- The same chain as before; its rows are written by one statement, however many they are.
create or replace function append_audit(preferred integer, entries text[]) returns void
language plpgsql as $$
declare
    head audit_head;
    before bigint;
    entry text;
    hashes bytea[] := '{}';
begin
    select * into head from audit_head
        order by lane < preferred, lane limit 1 for update skip locked;
    if not found then
        select * into strict head from audit_head where lane = preferred for update;
    end if;
    before := head.position;
    foreach entry in array entries loop
        head.position := head.position + 1;
        head.hash := sha256(head.hash ||
            convert_to(head.lane || ':' || head.position || ':' || entry, 'UTF8'));
        hashes := hashes || head.hash;
    end loop;
    insert into audit (lane, position, entry, hash)
        select head.lane, before + n.number, n.entry, n.hash
        from unnest(entries, hashes) with ordinality n(entry, hash, number);
    update audit_head set position = head.position, hash = head.hash where lane = head.lane;
end $$;
