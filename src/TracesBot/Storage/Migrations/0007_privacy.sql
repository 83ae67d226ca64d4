-- Whose turn it was: replies kept for repeated deliveries are part of what is kept about a person.
alter table turn add column person_id text;
create index turn_person on turn (person_id);

-- Since when somebody has been missing from the organisation's list; null while they are on it.
alter table roster add column left_at bigint;
