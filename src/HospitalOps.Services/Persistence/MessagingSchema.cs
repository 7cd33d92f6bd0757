namespace HospitalOps.Services.Persistence;

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

        -- Called by the migrator and daily by the service. A day whose rows already sit in the default partition stays there.
        create function outbox_prepare_days(days_ahead int) returns int language plpgsql as $$
        declare day date; made int := 0; name text;
        begin
          perform pg_advisory_xact_lock(hashtext('outbox_prepare_days'));
          for day in select generate_series((now() at time zone 'UTC')::date, (now() at time zone 'UTC')::date + days_ahead, '1 day')::date loop
            name := 'outbox_event_' || to_char(day, 'YYYYMMDD');
            if to_regclass(name) is null and not exists (select 1 from outbox_event_rest where recorded_on = day) then
              execute format('create table %I partition of outbox_event for values from (%L) to (%L)', name, day, day + 1);
              made := made + 1;
            end if;
          end loop;
          return made;
        end $$;
        select outbox_prepare_days(7);

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
        create index outbox_parked on outbox_dispatch (queued_at) where state = 2;

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

        -- Who retried, skipped or replayed what, and why.
        create table messaging_decision (id uuid primary key, decided_at timestamptz not null default clock_timestamp(),
          actor text not null, action text not null, subject text not null, reason text not null);
        """;
}
