namespace HospitalOps.BedManagement.Beds;

/// <summary>
/// From when to when a bed belongs to the ward's capacity; the bed's row repeats whether one is open. A bed that is
/// opened again gets a new period.
/// </summary>
internal sealed class BedPeriod
{
    private BedPeriod() { }

    public Guid Id { get; private set; }

    public Guid HospitalId { get; private set; }

    public Guid BedId { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public string? OpenedBy { get; private set; }

    public string? OpenedReason { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public string? ClosedBy { get; private set; }

    public string? ClosedReason { get; private set; }

    public static BedPeriod Open(Guid id, Bed bed, string? by, string? reason, DateTimeOffset now) =>
        new()
        {
            Id = id,
            HospitalId = bed.HospitalId,
            BedId = bed.Id,
            OpenedAt = now,
            OpenedBy = by,
            OpenedReason = reason,
        };

    public void Close(string by, string reason, DateTimeOffset now) =>
        (ClosedAt, ClosedBy, ClosedReason) = (now > OpenedAt ? now : OpenedAt, by, reason);
}
