-- The one append-only log of what went live or was withdrawn. Followers read it from the last id they saw; an advisory lock, taken before an id
-- is drawn, makes ids commit in order.

create table change (
    id         bigint generated always as identity,
    entry_id   bigint       not null,
    parts      varchar(20)  not null,
    author     varchar(120) not null,
    changed_at timestamptz  not null,
    constraint change_pk primary key (id),
    constraint change_entry_fk foreign key (entry_id) references entry (id)
);

create index change_entry_ix on change (entry_id);
