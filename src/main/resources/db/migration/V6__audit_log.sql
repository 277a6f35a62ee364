-- Who did what. Nothing written here is ever changed or taken away, whoever asks.

create table audit_line (
    id      bigint generated always as identity,
    at      timestamptz  not null,
    who     varchar(60)  not null,
    action  varchar(40)  not null,
    subject varchar(200) not null,
    detail  text         not null,
    constraint audit_line_pk primary key (id)
);

create index audit_line_subject_ix on audit_line (subject);

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is only added to';
end
$$;

create trigger audit_line_kept before update or delete on audit_line for each row execute function refuse_audit_change();
create trigger audit_line_all_kept before truncate on audit_line for each statement execute function refuse_audit_change();
