-- What somebody sent when their session had just ended: offered again once they have logged in. Whose it is, is not known any more; who has the name of the row gets it.
create table unsaved_after_session (
    name    varchar(40)  not null,
    subject varchar(160) not null,
    fields  text         not null,
    kept_at timestamptz  not null,
    constraint unsaved_after_session_pk primary key (name)
);
