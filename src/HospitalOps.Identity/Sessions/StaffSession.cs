using HospitalOps.SharedKernel;

namespace HospitalOps.Identity.Sessions;

/// <summary>
/// How long a session lasts. A person signs in each shift. A screen or a kiosk has nobody to do it: it stays signed in
/// while it is
/// used, over holidays too, until it is signed in anew after 90 days; disabling its account ends it at once.
/// </summary>
/// <param name="Absolute">From the sign-in, however much it is used.</param>
/// <param name="Idle">Without any refresh for this long the session is over.</param>
/// <param name="AnswerMayBeLost">A refresh token is accepted again for this long after its use: the answer may have
/// been lost, and nobody is there to notice.</param>
internal sealed record SessionLimits(TimeSpan Absolute, TimeSpan Idle, TimeSpan AnswerMayBeLost)
{
    private static readonly SessionLimits Person = new(TimeSpan.FromHours(12), TimeSpan.FromMinutes(30), TimeSpan.Zero);
    private static readonly SessionLimits Device = new(
        TimeSpan.FromDays(90),
        TimeSpan.FromDays(14),
        TimeSpan.FromMinutes(2)
    );

    public static SessionLimits Of(string role) => Roles.Devices.Contains(role) ? Device : Person;
}

/// <summary>One sign-in; its refresh token is used once and replaced.</summary>
internal sealed class StaffSession
{
    public Guid Id { get; init; }

    public Guid StaffId { get; init; }

    public required string TokenHash { get; set; }

    /// <summary>The token before the current one: seen again, it was stolen or repeated.</summary>
    public string? FormerTokenHash { get; set; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset UsedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public bool IsOver(SessionLimits limits, DateTimeOffset now) =>
        EndedAt is not null || now - StartedAt > limits.Absolute || now - UsedAt > limits.Idle;

    /// <summary>A token that was replaced already, and not just now.</summary>
    public bool IsReused(string tokenHash, SessionLimits limits, DateTimeOffset now) =>
        TokenHash != tokenHash && now - UsedAt >= limits.AnswerMayBeLost;
}
