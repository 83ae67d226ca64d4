-- Instants are milliseconds since 1970 in UTC. Columns that hold 0 or 1 are integers: both engines read them alike.

-- Who works here, as the organisation's own list says.
create table roster (
    person_id text primary key,
    upn text not null unique,
    display_name text not null,
    team text not null,
    manager_upn text,
    language text,
    time_zone text,
    active integer not null default 1
);
create index roster_manager on roster (manager_upn);
create index roster_team on roster (team);

-- How a person is reached in Teams, and what the bot remembers of the conversation.
create table contact (
    person_id text primary key,
    reference text,
    language text,
    time_zone text,
    previous_topic text,
    previous_topic_at bigint,
    welcomed_at bigint,
    unreachable text
);

-- Every activity answered: a repeated delivery is recognised, and gets the same reply instead of a second one.
create table turn (
    activity_id text primary key,
    at bigint not null,
    reply text,
    sent_at bigint
);
create index turn_at on turn (at);
