-- What the database of PatientTracking refuses, whatever the code above it does. The Initial migration applies this
-- file after the tables. Unique indexes are made by the model (EF orders its statements by them); here stands what each
-- of them promises.

create extension if not exists btree_gist;

-- INV-20: one open place per journey, and no two at once. Judged at the end of the transaction, because a move closes
-- one place and opens the next.
alter table journey_location
  add constraint one_open_place exclude using btree (journey_id with =) where (to_at is null) deferrable initially deferred,
  add constraint places_follow_each_other exclude using gist (journey_id with =, tstzrange(from_at, to_at) with &&) deferrable initially deferred,
  add constraint place_ends_after_it_began check (to_at is null or to_at >= from_at);

-- Nobody freezes what he has proposed himself.
alter table baseline add constraint two_persons check (frozen_by is null or frozen_by <> proposed_by);

-- A frozen baseline never changes, and what a proposal is made of does not either.
create function refuse_frozen() returns trigger language plpgsql as $$
declare decided text[] := array['frozen_by', 'frozen_at', 'hash', 'withdrawn'];
begin
  if old.frozen_at is not null then raise exception 'a frozen baseline does not change' using errcode = 'integrity_constraint_violation'; end if;
  if tg_op = 'UPDATE' and to_jsonb(new) - decided is distinct from to_jsonb(old) - decided then
    raise exception 'what a baseline is made of does not change' using errcode = 'integrity_constraint_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger frozen_baseline before update or delete on baseline for each row execute function refuse_frozen();

comment on index ix_tracked_event_aggregate_type_aggregate_id_aggregate_version is 'INV-21: no version of an aggregate twice';
comment on constraint pk_patient_location on patient_location is 'INV-20: a patient is at one place';
comment on index one_delay_per_gap is 'a wait raises one delay of a kind';
comment on index one_open_blocker_of_a_kind is 'a discharge waits once for one cause';
comment on index one_open_transport_of_a_purpose is 'one transport of a purpose is under way for a stay';
comment on index ix_transport_opened_by is 'an event opens one transport, however often it comes';
comment on index one_frozen_baseline is 'a hospital compares itself with one baseline';
comment on index ix_delay_rule_hospital_id_kind_gap_from_hour is 'one limit per kind, wait and hour';
