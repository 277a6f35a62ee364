-- Who may work in the office, and which of their sessions are open. Of tokens only hashes are kept.

create table account (
    id            bigint generated always as identity,
    name          varchar(60)  not null,
    password_hash varchar(100) not null,
    role          varchar(10)  not null,
    language      varchar(2)   not null,
    active        boolean      not null,
    must_change   boolean      not null,
    code_required boolean      not null,
    code_secret   varchar(200),
    code_step     bigint       not null,
    created_at    timestamptz  not null,
    version       integer      not null,
    constraint account_pk primary key (id),
    constraint account_name_uq unique (name),
    constraint account_name_ck check (name = lower(name)),
    constraint account_role_ck check (role in ('AUTHOR', 'EDITOR', 'ADMIN')),
    constraint account_language_ck check (language in ('NL', 'EN'))
);

create table session (
    id          bigint generated always as identity,
    account_id  bigint      not null,
    token_hash  varchar(64) not null,
    code_given  boolean     not null,
    created_at  timestamptz not null,
    seen_at     timestamptz not null,
    constraint session_pk primary key (id),
    constraint session_account_fk foreign key (account_id) references account (id),
    constraint session_token_uq unique (token_hash)
);

create index session_account_ix on session (account_id);

create table recovery_code (
    id         bigint generated always as identity,
    account_id bigint      not null,
    code_hash  varchar(64) not null,
    constraint recovery_code_pk primary key (id),
    constraint recovery_code_account_fk foreign key (account_id) references account (id),
    constraint recovery_code_uq unique (account_id, code_hash)
);

create table reset_link (
    id         bigint generated always as identity,
    account_id bigint      not null,
    token_hash varchar(64) not null,
    ends_at    timestamptz not null,
    constraint reset_link_pk primary key (id),
    constraint reset_link_account_fk foreign key (account_id) references account (id),
    constraint reset_link_account_uq unique (account_id),
    constraint reset_link_token_uq unique (token_hash)
);
