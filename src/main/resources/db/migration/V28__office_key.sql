-- Which key the office's secrets are encrypted with: its fingerprint, so that a node with another key notices. One row, or none before the first node noted it.

create table office_key (
    id          integer     not null,
    fingerprint varchar(64) not null,
    noted_at    timestamptz not null,
    constraint office_key_pk primary key (id),
    constraint office_key_one_ck check (id = 1)
);
