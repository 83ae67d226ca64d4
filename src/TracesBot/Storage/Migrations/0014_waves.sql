-- A wave to those whom Teams refused in this earlier one; null for a wave to everybody.
alter table wave add column again_of text;

-- A wave that has been started is under way while people are still being written into it.
drop index wave_under_way;
create unique index wave_under_way on wave (kind)
    where kind = 'campaign' and state in ('planning', 'planned', 'running', 'paused');

-- The message that shows the reply, so that it can be changed later: a new one, or the one that was pressed.
alter table turn add column message_id text;

-- An administrator's card that changes by itself: it follows a wave, or without one waits for a dry run. One a person, the
-- newest. The times are real.
create table wave_card (
    person_id text primary key,
    -- The turn whose reply shows it.
    turn_id text not null,
    wave_id text,
    -- What it says, in short: when that is no longer so, it is changed.
    shown text not null default '',
    made_at bigint not null,
    changed_at bigint not null,
    -- The node that changes it has until then.
    claimed_until bigint not null default 0,
    -- Nothing more will happen to it.
    final integer not null default 0
);
