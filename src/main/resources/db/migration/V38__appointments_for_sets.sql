-- Entries that are kept together, what was said at the gate, and why an appointment was held back when it came due.

alter table appointment
    add column kept_with    bigint,
    add column reason       text    not null default '',
    add column matching     boolean not null default false,
    add column links        boolean not null default false,
    add column held_because text;

alter table appointment drop constraint appointment_state_ck;
alter table appointment add constraint appointment_state_ck check (state in ('WAITING', 'DONE', 'CANCELLED', 'HELD'));

create index appointment_kept_with_ix on appointment (kept_with) where kept_with is not null;
