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
