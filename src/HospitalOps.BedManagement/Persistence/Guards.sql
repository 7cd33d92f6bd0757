-- What the database of BedManagement refuses, whatever the code above it does. The Initial migration applies this file
-- after the tables. Names are read by BedConstraints: whoever loses a race is told why.
-- Unique indexes are made by the model (EF orders its statements by them); here stands what each of them promises.

create extension if not exists btree_gist;

-- INV-1: over time no two patients are in one bed.
alter table bed_occupancy add constraint occupancy_no_overlap exclude using gist
  (bed_id with =, tstzrange(started_at, coalesce(ended_at, 'infinity')) with &&);

-- INV-3: over time no stay is in two beds.
alter table bed_occupancy add constraint occupancy_of_stay_no_overlap exclude using gist
  (stay_id with =, tstzrange(started_at, coalesce(ended_at, 'infinity')) with &&);

-- INV-5: no two holds of one bed overlap, held or planned.
alter table bed_reservation add constraint reservation_no_overlap exclude using gist
  (bed_id with =, tstzrange(starts_at, expires_at) with &&) where (state in ('held', 'planned'));

-- D6: nothing ends before it began; an occupancy and a hold last.
alter table bed_occupancy add constraint occupancy_ends_after_start check (ended_at > started_at);
alter table bed_reservation add constraint reservation_ends_after_start check (expires_at > starts_at);
alter table bed_absence add constraint absence_ends_after_start check (ended_at >= began_at);
alter table bed_block add constraint block_ends_after_start check (ended_at >= began_at);
alter table bed_period add constraint period_ends_after_start check (closed_at >= opened_at);

comment on index one_open_occupancy_per_bed is 'INV-1: one patient in a bed';
comment on index one_open_occupancy_per_stay is 'INV-3: a stay is in one bed';
comment on index one_open_occupancy_per_patient is 'INV-4: a patient is in one bed';
comment on index one_open_occupancy_per_person is 'INV-4: a person is in one bed, over both hospitals';
comment on index one_held_reservation_per_bed is 'INV-5: a bed is held for one request';
comment on index one_planned_reservation_per_bed is 'INV-5: one hold is planned for a bed';
comment on index one_held_reservation_per_request is 'INV-5: a request holds one bed';
comment on index one_planned_reservation_per_request is 'INV-5: one hold is planned for a request';
comment on index one_open_absence_per_bed is 'INV-7: the patient of a bed is away once';
comment on index one_live_block_per_bed is 'INV-7: a bed has one block, planned or in force';
comment on index one_open_job_per_bed is 'INV-8: a bed is cleaned once at a time';
comment on index one_open_shift_per_cleaner is 'a cleaner has one shift at a time';
comment on index one_open_request_per_stay is 'one bed is asked for a stay at a time';
comment on index one_mother_per_newborn is 'a newborn lies beside one mother';
comment on index one_open_period_per_bed is 'a bed counts once for the capacity';
comment on index one_open_plan_per_hospital is 'D1: one plan of the day can be answered';
comment on index one_weight_setting_per_number is 'two changes of the weights have two numbers';
comment on index ix_bed_code is 'a bed code names one bed';
comment on index ix_ward_hospital_id_code is 'a ward code names one ward of a hospital';
