-- One chain is taken, and rows are chained and written to it, in one call: nobody holds a chain while
-- the program computes. A chain that nobody holds is preferred to waiting for another's commit.
-- `sha256(before || lane:position:entry)` is what the program checks (protocol/audit_chain).
create function append_audit(preferred integer, entries text[]) returns void language plpgsql as $$
declare
    head audit_head;
    entry text;
begin
    select * into head from audit_head
        order by lane < preferred, lane limit 1 for update skip locked;
    if not found then
        select * into strict head from audit_head where lane = preferred for update;
    end if;
    foreach entry in array entries loop
        head.position := head.position + 1;
        head.hash := sha256(head.hash ||
            convert_to(head.lane || ':' || head.position || ':' || entry, 'UTF8'));
        insert into audit (lane, position, entry, hash)
            values (head.lane, head.position, entry, head.hash);
    end loop;
    update audit_head set position = head.position, hash = head.hash where lane = head.lane;
end $$;
