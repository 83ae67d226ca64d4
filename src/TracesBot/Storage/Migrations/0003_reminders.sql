-- What a person has chosen about reminders.
create table reminder_choice (
    person_id text primary key,
    -- Nothing is sent before then; taken away once a wave has been planned that keeps the promise.
    snoozed_until bigint,
    stopped integer not null default 0,
    -- When the person asked to be reminded; the reminder that keeps the promise quotes it.
    promise bigint,
    -- The wave that keeps the promise.
    promise_wave text,
    changed_at bigint not null,
    version bigint not null
);
create index reminder_choice_due on reminder_choice (snoozed_until);

-- The processes that can send. Real time, whatever the campaign's clock says: nodes agree by it who is alive.
create table node (
    id text primary key,
    seen_at bigint not null
);

-- One round of reminders. The node that holds the claim sends it; claimed_until is real time, and in the past means free.
create table wave (
    id text primary key,
    kind text not null,
    state text not null,
    reason text,
    created_at bigint not null,
    created_by text not null,
    ended_at bigint,
    claimed_by text,
    claimed_until bigint not null
);
create index wave_state on wave (state, created_at);
-- Two people who start a wave at once start one.
create unique index wave_under_way on wave (kind) where kind = 'campaign' and state in ('planned', 'running');

-- One person's place in a wave, and what came of it. not_before is real time.
create table wave_send (
    wave_id text not null,
    person_id text not null,
    state text not null,
    reason text,
    activity_id text,
    attempts integer not null default 0,
    not_before bigint,
    at bigint not null,
    primary key (wave_id, person_id)
);
create index wave_send_state on wave_send (wave_id, state, person_id);
create index wave_send_person on wave_send (person_id, at);
