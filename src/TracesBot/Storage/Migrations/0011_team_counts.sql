-- How many people under the same manager and of the same team stand alike: a figure costs what it shows, and not what it
-- is about. Empty stands for none, so that rows can be compared.
create table team_count (
    manager_upn text not null,
    team text not null,
    state text not null,
    method text not null,
    evidence text not null,
    stuck integer not null,
    people bigint not null
);
create index team_count_group on team_count (manager_upn, team);
create index team_count_team on team_count (team);

-- The sum of them all.
create table organisation_count (
    state text not null,
    method text not null,
    evidence text not null,
    stuck integer not null,
    people bigint not null,
    primary key (state, method, evidence, stuck)
);

-- Whoever leads somebody and is led: the way down a line, without the people at its ends.
create table manager (
    upn text primary key,
    manager_upn text not null
);
create index manager_below on manager (manager_upn, upn);

-- Whose standing has changed since their team was counted. Every change adds a row of its own, and whoever counts takes away
-- only the rows seen before counting: so no change is lost.
create table count_change (
    id text primary key,
    person_id text not null,
    taken integer not null default 0
);

-- One counts at a time: the only row.
create table count_turn (
    id integer primary key,
    counts bigint not null
);
insert into count_turn (id, counts) values (1, 0);

insert into team_count (manager_upn, team, state, method, evidence, stuck, people)
select coalesce(r.manager_upn, ''), r.team, coalesce(s.state, ''), coalesce(s.method, ''), coalesce(s.evidence, ''),
       case when w.stuck_at is null then 0 else 1 end, count(*)
from roster r
left join switch_record s on s.person_id = r.person_id
left join walk w on w.person_id = r.person_id
where r.active = 1
group by 1, 2, 3, 4, 5, 6;

insert into organisation_count (state, method, evidence, stuck, people)
select state, method, evidence, stuck, sum(people) from team_count group by state, method, evidence, stuck;

insert into manager (upn, manager_upn)
select r.upn, r.manager_upn
from (select distinct manager_upn as upn from roster where active = 1 and manager_upn is not null) named
join roster r on r.upn = named.upn
where r.active = 1 and r.manager_upn is not null;
