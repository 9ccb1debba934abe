-- The review of a case: the clock of a question counts working days; the proposal that the head sent
-- back stays, so that the signer sees what changed.
alter table question add column working_days integer not null default 1 check (working_days > 0);
alter table application add column returned_proposal jsonb;
