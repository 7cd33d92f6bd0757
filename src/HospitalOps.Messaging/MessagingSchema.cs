namespace HospitalOps.Messaging;

/// <summary>The tables of outbox and inbox; part of every service's first migration.</summary>
public static class MessagingSchema
{
    /// <summary>
    /// Two outbox tables: a unique key on a partitioned table must contain the partition key, so (aggregate, version)
    /// cannot be unique there; and the state must change on a narrow row, not on the body.
    /// </summary>
    public const string Sql = """
        create table outbox_event (
          recorded_on date not null, id uuid not null,
          aggregate_type text not null, aggregate_id uuid not null,
          aggregate_version bigint not null check (aggregate_version > 0),
          event_type text not null, schema_version int not null,
          recorded_at timestamptz not null default clock_timestamp(),
          actor text not null, hospital_id uuid not null, trace text,
          body jsonb not null,
          primary key (recorded_on, id)) partition by range (recorded_on);
        create table outbox_event_rest partition of outbox_event default;

        create table outbox_dispatch (
          event_id uuid primary key, recorded_on date not null,
          aggregate_type text not null, aggregate_id uuid not null, aggregate_version bigint not null,
          state smallint not null default 0 check (state in (0, 1, 2)),
          attempts smallint not null default 0,
          queued_at timestamptz not null default clock_timestamp(),
          next_try_at timestamptz not null default '-infinity',
          sent_at timestamptz, last_error text,
          constraint outbox_dispatch_aggregate_version unique (aggregate_type, aggregate_id, aggregate_version))
          with (autovacuum_vacuum_scale_factor = 0.01);
        create index outbox_unsent on outbox_dispatch (aggregate_type, aggregate_id, aggregate_version) where state <> 1;
        create index outbox_sent on outbox_dispatch (recorded_on) where state = 1;

        create table inbox (consumer text, message_id uuid, received_at timestamptz not null default clock_timestamp(),
          primary key (consumer, message_id));
        create index inbox_age on inbox (received_at);
        create table consumer_position (consumer text, aggregate_type text, aggregate_id uuid, version bigint not null,
          primary key (consumer, aggregate_type, aggregate_id));
        create table inbox_waiting (consumer text, aggregate_type text, aggregate_id uuid, version bigint,
          message_id uuid not null, body jsonb not null, received_at timestamptz not null default clock_timestamp(),
          primary key (consumer, aggregate_type, aggregate_id, version));
        create table inbox_parked (consumer text, message_id uuid, event_type text, body jsonb, reason text not null,
          attempts int not null, parked_at timestamptz not null default clock_timestamp(), primary key (consumer, message_id));
        """;
}
