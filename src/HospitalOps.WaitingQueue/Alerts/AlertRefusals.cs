using HospitalOps.SharedKernel;

namespace HospitalOps.WaitingQueue.Alerts;

internal static class AlertRefusals
{
    public static readonly Refusal Over = new(
        RefusalKind.Conflict,
        "alert_over",
        "The queue does not need help any more."
    );

    public static readonly Refusal LimitsCross = new(
        RefusalKind.Invalid,
        "alert_limits_cross",
        "An alert closes at a smaller figure than it opens at."
    );

    public static Refusal TakenBy(string actor, DateTimeOffset since) =>
        new Refusal(RefusalKind.Conflict, "alert_taken", "Somebody looks after it already.")
            .With("by", actor)
            .With("since", since);
}
