-- Which numbered copy was sealed and signed by hand before it was handed over (004 clause 3).
alter table paper_copy
    add column sealed_at timestamptz,
    add column sealed_by jsonb,
    add check (sealed_at is null or state = 'printed');
