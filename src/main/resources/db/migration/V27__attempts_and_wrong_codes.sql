-- Tries at passwords and codes, counted by account for all nodes together; and what the person is told of wrong codes at the next login.

create table attempt (
    subject    varchar(80) not null,
    failed     integer     not null,
    last_at    timestamptz not null,
    again_at   timestamptz not null,
    constraint attempt_pk primary key (subject),
    constraint attempt_failed_ck check (failed >= 0)
);

create index attempt_last_ix on attempt (last_at);

alter table account add column wrong_codes integer not null default 0;
alter table account add column wrong_codes_since timestamptz;

-- Wrong codes and passwords within one session, which ends it; and the browser, so that people recognise their own sessions.
alter table session add column wrong_codes integer not null default 0;
alter table session add column wrong_passwords integer not null default 0;
alter table session add column browser varchar(60) not null default '';
