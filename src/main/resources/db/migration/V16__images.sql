-- Images as readers get them, and their words in both languages. What was uploaded is not kept: it may tell where it was taken.

create table image (
    id            bigint generated always as identity,
    key           varchar(120) not null,
    hash          varchar(12)  not null,
    width         integer      not null,
    height        integer      not null,
    credit        varchar(200),
    imported_hash varchar(64),
    added_by      varchar(120) not null,
    added_at      timestamptz  not null,
    constraint image_pk primary key (id),
    constraint image_key_uq unique (key)
);

create table image_alt (
    image_id bigint       not null,
    language varchar(2)   not null,
    text     varchar(300) not null,
    constraint image_alt_pk primary key (image_id, language),
    constraint image_alt_image_fk foreign key (image_id) references image (id) on delete cascade,
    constraint image_alt_language_ck check (language in ('NL', 'EN'))
);

create table image_file (
    id       bigint generated always as identity,
    image_id bigint      not null,
    name     varchar(20) not null,
    bytes    bytea       not null,
    constraint image_file_pk primary key (id),
    constraint image_file_name_uq unique (image_id, name),
    constraint image_file_image_fk foreign key (image_id) references image (id) on delete cascade
);
