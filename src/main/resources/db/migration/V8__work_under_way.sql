-- Who has which entry open, and what they wrote there without saving it. Both may be lost with nothing worse than a bother.

create table presence (
    account_id bigint       not null,
    subject    varchar(160) not null,
    seen_at    timestamptz  not null,
    constraint presence_pk primary key (account_id, subject),
    constraint presence_account_fk foreign key (account_id) references account (id)
);

create table unsaved (
    account_id bigint       not null,
    subject    varchar(160) not null,
    fields     text         not null,
    kept_at    timestamptz  not null,
    constraint unsaved_pk primary key (account_id, subject),
    constraint unsaved_account_fk foreign key (account_id) references account (id)
);
