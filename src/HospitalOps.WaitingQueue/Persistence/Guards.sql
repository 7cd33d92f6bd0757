-- What the database of WaitingQueue refuses, whatever the code above it does. The Initial migration applies this file
-- after the tables. Names are read by TicketConstraints. All guards are unique keys of the model (EF orders its
-- statements by them); here stands what each of them promises.

comment on index one_live_ticket_per_patient_and_queue is 'INV-16: a patient waits once in a queue';
comment on index one_ticket_per_service_point is 'INV-17: a desk has one patient at a time';
comment on index one_number_per_queue_and_day is 'INV-17: a number is given once a day';
comment on index one_live_number_per_queue is 'INV-17: of two who wait in one queue nobody has the number of the other, of whatever day';
comment on index one_appointment_per_patient_queue_and_day is 'a patient has one appointment a day in a queue';
comment on index one_appointment_per_number is 'an appointment number names one appointment of a hospital';
comment on index one_open_alert_per_queue_and_rule is 'a rule alerts once while its cause lasts';
comment on constraint one_limit_per_rule on alert_limit is 'the limits of a rule change one after the other';
comment on constraint one_scale_per_version on triage_scale is 'the triage scale changes one version after the other';
comment on index ix_queue_hospital_id_code is 'a queue code names one queue of a hospital';
comment on index ix_follow_code_visit_id is 'one code follows a visit';
