-- Managers who want a report of the week, and the figures that they were last told.
create table digest (
    person_id text primary key,
    asked_at bigint not null,
    -- The Monday of the newest week that has been dealt with, in days. It is written before anything is sent.
    week integer not null,
    -- attempting, accepted, refused, uncertain or nothing-new; null before the first one.
    outcome text,
    figures_at bigint not null,
    ready integer not null,
    in_progress integer not null,
    not_started integer not null,
    exempt integer not null,
    stuck integer not null
);
create index digest_week on digest (week);
