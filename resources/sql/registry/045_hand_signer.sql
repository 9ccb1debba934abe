-- Whose hand signed the sealed copy: the authorised person, who need not be the one who recorded the seal
-- (004 clause 3). Empty where it was not asked yet.
alter table paper_copy
    add column hand_signer text not null default '';
