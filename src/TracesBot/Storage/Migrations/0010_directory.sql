-- Whether the organisation's own list has been imported, and how often: where it has, teams add nobody unasked.
create table roster_import (
    id integer primary key,
    imports bigint not null
);
insert into roster_import (id, imports) select 1, 1 where exists (select 1 from roster);

-- The teams that the bot has been added to, and when their members are read next.
create table team_source (
    team_id text primary key,
    name text not null,
    reference text not null,
    next_at bigint not null
);

-- The directory as Microsoft Graph last told it: afterwards it tells changes only, and this is what they change.
create table directory_user (
    person_id text primary key,
    upn text,
    display_name text,
    team text,
    language text,
    enabled integer not null,
    guest integer not null,
    manager_id text
);

-- How far the directory has been read, and when the next daily round is due: the only row.
create table directory_state (
    id integer primary key,
    source text,
    delta_link text,
    next_at bigint
);
insert into directory_state (id) values (1);

-- For whom the app has been installed, or why not. tried_at also holds a claim, which ends after some minutes.
create table app_install (
    person_id text primary key,
    tried_at bigint not null,
    installed_at bigint,
    refused text
);
