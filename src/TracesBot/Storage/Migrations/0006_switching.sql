-- A guide opened on the way: the walk waits where it is until the guide is done.
alter table walk add column detour text;
alter table walk add column detour_step integer not null default 0;

-- Until when an exemption holds, and which administrator reported something in a person's stead.
alter table switch_event add column until_at bigint;
alter table switch_event add column by_whom text;

-- What happens by itself to a person's record, and when: a question whether the method still works, or the end of an
-- exemption. asked_at is written before anything is sent, so nothing is ever sent twice.
create table switch_due (
    person_id text primary key,
    kind text not null,
    due_at bigint not null,
    not_before bigint not null,
    asked_at bigint,
    outcome text
);
create index switch_due_open on switch_due (asked_at, not_before);
