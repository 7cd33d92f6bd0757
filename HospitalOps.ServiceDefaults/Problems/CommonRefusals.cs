using HospitalOps.SharedKernel;

namespace HospitalOps.ServiceDefaults.Problems;

/// <summary>Refusals that every service can give.</summary>
public static class CommonRefusals
{
    public static readonly Refusal NotFound = new(
        RefusalKind.NotFound,
        "not_found",
        "There is no such record, or it is not yours to see."
    );

    public static readonly Refusal StaleVersion = new(
        RefusalKind.Stale,
        "stale_version",
        "The record changed since you read it; read it again and decide again."
    );

    public static readonly Refusal VersionRequired = new(
        RefusalKind.Invalid,
        "version_required",
        "Send the version you decided on as If-Match."
    );

    public static readonly Refusal Busy = new(
        RefusalKind.Conflict,
        "busy_try_again",
        "Someone else is changing this record right now; try again."
    );

    public static readonly Refusal OccurredAtInFuture = new(
        RefusalKind.Invalid,
        "occurred_at_in_future",
        "occurredAt lies in the future."
    );

    /// <param name="told">The time that is asked about.</param>
    public static Refusal OccurredLongAgo(DateTimeOffset told) =>
        new Refusal(
            RefusalKind.Invalid,
            "occurred_long_ago",
            "occurredAt lies more than a week back; send confirmOld when it is meant."
        ).With("occurredAt", told.ToUniversalTime());

    /// <param name="member">Query value or member that is not of its closed set.</param>
    public static Refusal InvalidRequest(string member) =>
        new Refusal(RefusalKind.Invalid, "invalid_request", "A value is not one of those that are known.").With(
            "member",
            member
        );

    public static readonly Refusal KeyReused = new(
        RefusalKind.Conflict,
        "idempotency_key_reused",
        "This Idempotency-Key was used for another request."
    );

    public static readonly Refusal KeyTooLong = new(
        RefusalKind.Invalid,
        "idempotency_key_too_long",
        "An Idempotency-Key has at most 100 characters."
    );
}
