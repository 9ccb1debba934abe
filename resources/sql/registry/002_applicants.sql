-- Applicants and holders are persons (IIN) as well as organisations (BIN): one column of 12 digits
-- holds either, the fifth digit tells them apart.

alter table application rename column applicant_bin to applicant_number;
create index application_applicant on application (applicant_number, number);

alter table licence rename column holder_bin to holder_number;
alter index licence_holder rename to licence_holder_number;

-- Look-ups of organisations and persons, checks of powers of attorney and of payments. `subject`:
-- IIN or BIN, number of the power of attorney, reference of the payment.
alter table lookup rename column bin to subject;
alter table lookup add column kind text not null default 'party'
    check (kind in ('party', 'power', 'payment'));
alter table lookup add column message_id text not null default '';
create index lookup_message on lookup (case_id, message_id);

-- What the payment gateway says of the fee; null where no payment is named. A pending one is asked
-- again, and only an answer ends it.
alter table application add column payment jsonb;
create index application_payment_pending on application (registered_at)
    where payment ->> 'verdict' = 'pending';
