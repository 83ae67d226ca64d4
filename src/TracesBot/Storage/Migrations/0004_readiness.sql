-- Who looked at whom, allowed or refused. Ids and names of teams only, never what somebody wrote.
create table audit (
    id text primary key,
    at bigint not null,
    viewer_id text not null,
    scope text not null,
    outcome text not null
);
create index audit_at on audit (at);
create index audit_viewer on audit (viewer_id, at);
