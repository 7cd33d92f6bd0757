using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Admissions.Stays;

/// <summary>How and when a stay begins.</summary>
/// <param name="OccurredAt">When the patient came.</param>
/// <param name="Now">When it is written down.</param>
internal sealed record StayStart(StayKind Kind, DateTimeOffset OccurredAt, DateTimeOffset Now)
{
    /// <summary>The visit that the first ticket started.</summary>
    public Guid? VisitId { get; init; }

    /// <summary>The stay at another hospital that this one continues.</summary>
    public Stay? From { get; init; }

    /// <summary>The mother's stay of a newborn.</summary>
    public Guid? MotherStayId { get; init; }

    /// <summary>Stay number of the other administrative system.</summary>
    public string? ExternalNumber { get; init; }

    /// <summary>Hidden from everybody but the care team.</summary>
    public bool Confidential { get; init; }
}
