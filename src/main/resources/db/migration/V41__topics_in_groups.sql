-- The groups in which the pages of a topic stand are an entry as all else is: with drafts, history and publishing.
alter table entry drop constraint entry_kind_ck;
alter table entry add constraint entry_kind_ck
    check (kind in ('ARTICLE', 'FACT', 'ORGANISATION', 'EVENT', 'TERM', 'STEP', 'STORY', 'NOTICE', 'TOPIC'));
