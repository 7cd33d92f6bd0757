using HospitalOps.Demo.Access;
using HospitalOps.Demo.Emergency;
using HospitalOps.Demo.People;

namespace HospitalOps.Demo.Living;

/// <summary>What the people of a living hospital share.</summary>
/// <param name="Kept">Beds and desks at which the past is still being told.</param>
internal sealed record Ground(
    Staff Staff,
    Department Department,
    Crowd Crowd,
    Random Chance,
    TimeProvider Clock,
    Func<IReadOnlySet<Guid>> Kept
)
{
    public Visits Visits { get; } = new(Staff, Department, Chance);

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>True about once in so many minutes, when asked at each beat.</summary>
    public bool Once(double minutes) => Chance.NextDouble() < Pulse.Beat.TotalMinutes / minutes;
}

/// <summary>
/// Somebody who looks at the boards at each beat and does what is due; nothing is remembered that the product knows.
/// </summary>
internal interface IActor
{
    Task StepAsync(Ground ground);
}
