-- One kind of thing with history for everything that readers see: an entry has parts, a part has revisions.

create table entry (
    id         bigint generated always as identity,
    kind       varchar(20)  not null,
    key        varchar(120) not null,
    created_at timestamptz  not null,
    constraint entry_pk primary key (id),
    constraint entry_kind_key_uq unique (kind, key),
    constraint entry_kind_ck check (kind in ('ARTICLE', 'FACT', 'ORGANISATION', 'EVENT', 'TERM', 'STEP', 'STORY', 'NOTICE'))
);

create table part (
    id            bigint generated always as identity,
    entry_id      bigint      not null,
    name          varchar(10) not null,
    draft_id      bigint,
    live_id       bigint,
    first_live_at timestamptz,
    live_at       timestamptz,
    imported_hash varchar(64),
    version       integer     not null,
    constraint part_pk primary key (id),
    constraint part_entry_fk foreign key (entry_id) references entry (id),
    constraint part_entry_name_uq unique (entry_id, name),
    constraint part_name_ck check (name in ('SHARED', 'NL', 'EN')),
    constraint part_live_at_ck check (live_id is null or (live_at is not null and first_live_at is not null))
);

create table revision (
    id           bigint generated always as identity,
    part_id      bigint       not null,
    number       integer      not null,
    author       varchar(120) not null,
    created_at   timestamptz  not null,
    change_class varchar(10)  not null,
    text         text         not null,
    constraint revision_pk primary key (id),
    constraint revision_part_fk foreign key (part_id) references part (id),
    constraint revision_part_number_uq unique (part_id, number),
    constraint revision_number_ck check (number > 0),
    constraint revision_class_ck check (change_class in ('WORDING', 'MEANING', 'FACT'))
);

alter table part add constraint part_draft_fk foreign key (draft_id) references revision (id);
alter table part add constraint part_live_fk foreign key (live_id) references revision (id);
create index part_live_ix on part (live_id) where live_id is not null;
