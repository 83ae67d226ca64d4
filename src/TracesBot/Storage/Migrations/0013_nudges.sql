-- A manager has asked for a reminder to those who remain in a line or a team: at most one a day for the same people.
create table nudge (
    id text primary key,
    viewer_id text not null,
    -- Whom it is about, as the audit says it: line, or team and its name.
    scope text not null,
    day integer not null,
    at bigint not null,
    -- The wave that carries it; null until there is one.
    wave_id text
);
create unique index nudge_once on nudge (viewer_id, scope, day);
create index nudge_wave on nudge (wave_id);

-- Who was to get it.
create table nudge_person (
    nudge_id text not null,
    person_id text not null,
    primary key (nudge_id, person_id)
);
create index nudge_person_person on nudge_person (person_id);
