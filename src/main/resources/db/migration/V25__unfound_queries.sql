-- Queries that found nothing, once five readers' searches held them. Nothing in it says who; a day is all it keeps of when.

create table unfound_query (
    id       bigint generated always as identity,
    language varchar(2)  not null,
    words    varchar(60) not null,
    times    integer     not null,
    last_on  date        not null,
    constraint unfound_query_pk primary key (id),
    constraint unfound_query_uq unique (language, words),
    constraint unfound_query_language_ck check (language in ('NL', 'EN'))
);
