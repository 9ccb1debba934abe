-- What was signed in a period: the head's board.
create index result_signed_at on result (signed_at) where signed_at is not null;
