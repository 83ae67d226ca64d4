-- The organisation's list as an administrator has sent it in the chat, until they have said what is to be done with it.
create table roster_upload (
    id text primary key,
    person_id text not null,
    name text not null,
    -- Where Teams keeps the file; null once it has been fetched.
    address text,
    -- waiting, checked, confirmed, done, cancelled or failed
    state text not null,
    content bytea,
    -- How many would be marked as left, of how many; null when they are few enough.
    leavers bigint,
    listed bigint,
    -- 1 when the administrator has said that so many have left.
    many_leavers integer not null,
    -- The message that shows how far it has come.
    card_id text,
    at bigint not null,
    -- Until when a node works at it.
    claimed_until bigint
);
create index roster_upload_due on roster_upload (state, at);
create index roster_upload_person on roster_upload (person_id);
