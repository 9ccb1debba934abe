-- Everything that says who may enter. The stamp is another one after each change of it, whoever makes
-- it: a registry that has seen the stamp before need not ask who is calling once more. No counter: a
-- database that came back from a copy could count up to the same number again.
create table admission (
    single boolean primary key default true check (single),
    stamp uuid not null
);
insert into admission (stamp) values (gen_random_uuid());

-- Once in a transaction, however many rows it changes.
create function admission_changed() returns trigger language plpgsql as $$
declare
    here constant text := pg_current_xact_id()::text;
begin
    if current_setting('ruqsat.admission', true) is distinct from here then
        perform set_config('ruqsat.admission', here, true);
        update public.admission set stamp = gen_random_uuid();
    end if;
    return null;
end $$;

-- At the end of each transaction, so that the one row is held for a moment only, and after all others.
do $$
declare
    name text;
begin
    foreach name in array array['device', 'account', 'office', 'provider_regulation', 'law_document']
    loop
        execute format('create constraint trigger %I after insert or update or delete on %I '
            'deferrable initially deferred for each row execute function admission_changed()',
            name || '_admission', name);
        execute format('create trigger %I after truncate on %I '
            'for each statement execute function admission_changed()', name || '_emptied', name);
    end loop;
end $$;

-- A new session is another caller, and one that goes on is the same.
create constraint trigger session_admission after delete on session
    deferrable initially deferred for each row execute function admission_changed();
create constraint trigger session_changed after update on session
    deferrable initially deferred for each row
    when (new.used_at < old.used_at or (new.token_hash, new.login, new.device_id, new.expires_at)
        is distinct from (old.token_hash, old.login, old.device_id, old.expires_at))
    execute function admission_changed();
create trigger session_emptied after truncate on session
    for each statement execute function admission_changed();
