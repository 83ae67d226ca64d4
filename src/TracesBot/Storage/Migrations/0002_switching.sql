-- Where a person is in the switch. It holds ids and numbers only, so it can be taken up in either language.
create table walk (
    person_id text primary key,
    stage text not null,
    answers text not null,
    method text,
    guide text,
    step integer not null,
    stuck_at bigint,
    paused_at bigint,
    version bigint not null,
    updated_at bigint not null
);

-- Everything reported, in order and never changed; id counts a person's events from 1.
create table switch_event (
    person_id text not null,
    id integer not null,
    at bigint not null,
    kind text not null,
    method text,
    evidence text,
    reason text,
    activity_id text,
    primary key (person_id, id)
);

-- What the events come to. version is the number of events behind it.
create table switch_record (
    person_id text primary key,
    state text not null,
    method text,
    backup_method text,
    evidence text,
    reason text,
    changed_at bigint not null,
    version integer not null
);
create index switch_record_state on switch_record (state);
