-- What the database of Admissions refuses, whatever the code above it does. The Initial migration applies this file
-- after the tables. The extensions pg_trgm and btree_gin come before the tables, with the model: its indexes need them.
-- Unique indexes are made by the model (EF orders its statements by them); here stands what each of them promises.

-- Nothing ends before it began.
alter table stay add constraint discharge_after_admission check (closed_at is null or closed_at >= opened_at);
alter table payer add constraint payer_ends_after_start check (valid_to >= valid_from);

-- INV-14: a record is not merged into itself.
alter table patient_merge add constraint merge_of_two check (survivor_id <> retired_id);

-- A payer takes over a share of the tariff, never more than all of it.
alter table payer_rate add constraint percent_of_tariff check (percent between 0 and 100);

-- Invented and real patients do not meet: an installation is a demonstration or none.
alter table demonstration add constraint one_demonstration check (id = 1);

comment on index one_open_stay_per_patient is 'INV-11: a patient has one open stay, outpatients apart';
comment on index ix_patient_ipp is 'INV-13: a permanent number is given once';
comment on index ix_stay_stay_number is 'INV-13: a stay number is given once';
comment on index one_external_stay_number is 'INV-13: a number of the other system names one stay';
comment on index one_identifier_per_issuer is 'INV-13: a number of an issuer names one patient';
comment on index one_merge_in_force_per_record is 'INV-14: a record is merged into one other';
comment on index one_record_per_placeholder is 'a placeholder name is given to one unknown patient';
comment on index one_record_per_person_and_hospital is 'a person has one record per hospital';
comment on index one_discharge_in_force_per_stay is 'one discharge of a stay is in force';
comment on index one_declaration_per_event is 'a birth or a death is declared once';
comment on index one_envelope_per_kind is 'one sealed envelope of a kind per stay';
comment on index ix_printed_paper_stay_id_kind_copy is 'each printed copy has a number of its own';
comment on index ix_payer_code_valid_from is 'one version of a payer begins on a day';
comment on index ix_payer_rate_payer_code_act_class_valid_from is 'one rate of a class of acts begins on a day';
