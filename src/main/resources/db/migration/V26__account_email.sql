-- Where somebody can be sent a link to choose a password. Several accounts may share an address.

alter table account add column email varchar(254);

create index account_email_ix on account (lower(email));
