-- What readers said of a page: nothing in it says who they were, so that nothing can be traced, and a day is all it keeps of when.

create table reaction (
    id          bigint generated always as identity,
    article     varchar(120),
    language    varchar(2)  not null,
    helped      boolean,
    text        varchar(1000),
    received_on date        not null,
    done        boolean     not null default false,
    constraint reaction_pk primary key (id),
    constraint reaction_language_ck check (language in ('NL', 'EN')),
    constraint reaction_says_something_ck check (helped is not null or text is not null)
);

create index reaction_received_ix on reaction (received_on);
