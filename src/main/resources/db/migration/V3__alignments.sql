-- Which Dutch and which English revision say the same.

create table alignment (
    id             bigint generated always as identity,
    entry_id       bigint       not null,
    nl_revision_id bigint       not null,
    en_revision_id bigint       not null,
    aligned_by     varchar(120) not null,
    aligned_at     timestamptz  not null,
    constraint alignment_pk primary key (id),
    constraint alignment_entry_fk foreign key (entry_id) references entry (id),
    constraint alignment_nl_fk foreign key (nl_revision_id) references revision (id),
    constraint alignment_en_fk foreign key (en_revision_id) references revision (id)
);

create index alignment_entry_ix on alignment (entry_id, id);
