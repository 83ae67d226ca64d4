-- A question that got no answer, or an answer that did not help. The text is redacted before it comes here.
create table question (
    id integer primary key,
    -- What makes two questions the same: the words that carry the meaning, or the topic whose answer did not help.
    match_key text not null unique,
    text text not null,
    language text not null,
    -- The topic whose answer did not help; null for a question without an answer.
    topic text,
    -- How it last came about: no-answer, none-of-these, not-helpful or wrong.
    kind text not null,
    asked integer not null,
    first_at bigint not null,
    last_at bigint not null,
    -- open, answered or dismissed
    state text not null,
    answer_sv text,
    answer_en text,
    answer_topic text,
    answered_at bigint,
    answered_by text,
    version integer not null
);
create index question_listed on question (state, asked);

-- Who asked, and the ledger of the answer's way to them: nobody gets it twice.
create table question_asker (
    question_id integer not null,
    person_id text not null,
    language text not null,
    reason text,
    comment text,
    at bigint not null,
    -- waiting, attempting, accepted, refused or uncertain
    send_state text not null,
    send_reason text,
    -- Real time, whatever the campaign's clock says.
    send_at bigint,
    attempts integer not null,
    primary key (question_id, person_id)
);
create index question_asker_send on question_asker (send_state, question_id);
create index question_asker_person on question_asker (person_id);

-- Which of the bot's messages answered which topic: Teams' own thumbs name the message only.
create table answer_shown (
    message_id text not null,
    person_id text not null,
    topic text not null,
    at bigint not null,
    primary key (message_id, person_id)
);
create index answer_shown_at on answer_shown (at);
