-- What comes in pieces, by the size that was promised: it counts before it is whole, and without a
-- look at the disk. One content of an attachment at a time.
create table upload_piece (
    case_id uuid not null references upload_case,
    attachment_id uuid not null,
    sha256 text not null,
    size bigint not null,
    at timestamptz not null,
    primary key (case_id, attachment_id)
);
create index upload_piece_age on upload_piece (at);

-- What an office has uploaded and not submitted is counted together.
create index upload_case_of_office on upload_case (office_id) where not submitted;
