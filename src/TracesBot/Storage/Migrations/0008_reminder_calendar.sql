-- How often a person has put reminders off.
alter table reminder_choice add column snoozes integer not null default 0;

-- Whether a wave goes out at any hour, because whoever started it said so.
alter table wave add column any_hour integer not null default 0;

-- In real time: until then nobody in the wave can be sent to, so others may pass it.
alter table wave add column rests_until bigint;

-- Nothing is sent to the person before then, by the campaign's clock: they are not at work.
alter table wave_send add column wait_until bigint;

-- Which quarters of an hour have been looked at for reminders that fall due: one node looks, once.
create table reminder_look (
    quarter bigint primary key,
    node text not null
);

-- The node that sends, for all nodes share one pace: the only row. Until is real time, and in the past means free.
create table sending_node (
    id integer primary key,
    node text not null,
    until bigint not null
);
insert into sending_node (id, node, until) values (1, '', 0);

-- A wave that somebody has paused is under way as well.
drop index wave_under_way;
create unique index wave_under_way on wave (kind) where kind = 'campaign' and state in ('planned', 'running', 'paused');
