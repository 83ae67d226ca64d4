-- The members of the Entra groups that Roles names, as the directory last told them.
create table role_member (
    group_id text not null,
    person_id text not null,
    read_at bigint not null,
    primary key (group_id, person_id)
);
create index role_member_person on role_member (person_id);

-- Since when the roster has not followed the directory, and why; null while it does.
alter table directory_state add column failing_since bigint;
alter table directory_state add column failure text;

-- What the bot finds wrong with itself. stage is what makes it news when it changes; facts are the figures in its text.
create table self_warning (
    name text primary key,
    stage text not null,
    facts text not null,
    since bigint not null,
    changed_at bigint not null,
    -- When it was found to be mended; null while it holds.
    ended_at bigint
);

-- What an administrator has been told of a warning last. A mended one is told under the stage 'mended'.
create table self_notice (
    person_id text not null,
    name text not null,
    stage text not null,
    at bigint not null,
    -- attempting, accepted, refused or uncertain
    state text not null,
    primary key (person_id, name)
);

-- What was measured last, so that every node can show it: days, seconds or a number of things.
create table self_measure (
    name text primary key,
    value bigint not null,
    at bigint not null
);

-- When the next round is due, and the next one of those that look at everything: the only row.
create table self_round (
    id integer primary key,
    next_at bigint not null,
    daily_at bigint not null
);
insert into self_round (id, next_at, daily_at) values (1, 0, 0);
