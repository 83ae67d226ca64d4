-- The card that a press replaced in place: it is no longer the card that was sent.
alter table turn add column card_id text;
create index turn_card on turn (card_id);

-- When the reminder's card was told that the person has switched.
alter table wave_send add column closed_at bigint;
create index switch_record_changed on switch_record (changed_at);
