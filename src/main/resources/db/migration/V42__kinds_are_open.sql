-- Which kinds there are, the program knows; the table only asks for the form of their names.
alter table entry drop constraint entry_kind_ck;
alter table entry add constraint entry_kind_ck check (kind ~ '^[A-Z][A-Z_]*$');
