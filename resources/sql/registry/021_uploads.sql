-- Uploads of cases that were never submitted are forgotten after a while; a file goes when nothing names
-- its content any more.
create index upload_content on upload (sha256);
create index attachment_content on attachment (sha256);
create index upload_case_open on upload_case (case_id) where not submitted;
