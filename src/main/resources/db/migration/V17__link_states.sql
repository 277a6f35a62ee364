-- How the addresses of other sites answered when they were last asked.

create table link_state (
    url        varchar(2000) not null,
    outcome    varchar(20)   not null,
    status     integer,
    moved_to   varchar(2000),
    failures   integer       not null,
    checked_at timestamptz   not null,
    constraint link_state_pk primary key (url)
);
