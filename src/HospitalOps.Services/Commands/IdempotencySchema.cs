namespace HospitalOps.Services.Commands;

/// <summary>The table behind <c>Idempotency-Key</c>; part of every service's first migration.</summary>
public static class IdempotencySchema
{
    /// <summary>Creates the table. A row lives in the transaction of the command that it remembers.</summary>
    public const string Sql = """
        create table idempotency_key (
          user_id uuid not null, key text not null, command text not null, request_hash text not null,
          status int, body text, etag text, location text,
          recorded_at timestamptz not null default clock_timestamp(),
          primary key (user_id, key));
        create index idempotency_key_age on idempotency_key (recorded_at);
        """;
}
