-- What is to go live or to be withdrawn at a moment: exactly these revisions, exactly once.

create table appointment (
    id         bigint generated always as identity,
    entry_id   bigint       not null,
    action     varchar(10)  not null,
    due_at     timestamptz  not null,
    parts      varchar(60)  not null,
    made_by    varchar(60)  not null,
    made_at    timestamptz  not null,
    state      varchar(10)  not null,
    done_at    timestamptz,
    constraint appointment_pk primary key (id),
    constraint appointment_entry_fk foreign key (entry_id) references entry (id),
    constraint appointment_action_ck check (action in ('PUBLISH', 'WITHDRAW')),
    constraint appointment_state_ck check (state in ('WAITING', 'DONE', 'CANCELLED'))
);

create index appointment_due_ix on appointment (due_at) where state = 'WAITING';
