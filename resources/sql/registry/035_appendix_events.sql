-- Index of the appendix that was re-issued or duplicated alone; other is that of the new one.
alter table licence_event add column about text;
