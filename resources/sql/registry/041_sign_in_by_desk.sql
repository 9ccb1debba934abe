-- Wrong proofs count for each desk by itself, so that one desk keeps nobody out of the others. The row of
-- no desk stands for all of them together: its locked_until lies behind the present by the tries that
-- are left. What was counted before cannot be told by desk.
delete from sign_in_failure;
alter table sign_in_failure drop constraint sign_in_failure_pkey;
alter table sign_in_failure add column device_id text not null;
alter table sign_in_failure add primary key (login_hash, device_id);
