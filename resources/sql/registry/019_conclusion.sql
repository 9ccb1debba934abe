-- What a conclusion of the state ecological expertise says stands in the register too: one that does
-- not agree gives no right.
update licence l set conclusion = a.conclusion from application a where a.id = l.application_id;
