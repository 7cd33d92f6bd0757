namespace HospitalOps.BedManagement.Cleaning;

/// <summary>A cleaner on duty in a zone: a floor of a building, or the whole building.</summary>
internal sealed class CleaningShift
{
    private CleaningShift() { }

    public Guid Id { get; private set; }

    public Guid HospitalId { get; private set; }

    public string Cleaner { get; private set; } = "";

    public string Building { get; private set; } = "";

    /// <summary>Null: all floors.</summary>
    public int? Floor { get; private set; }

    public DateTimeOffset BeganAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public static CleaningShift Begin(
        Guid id,
        Guid hospital,
        string cleaner,
        string building,
        int? floor,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            HospitalId = hospital,
            Cleaner = cleaner,
            Building = building,
            Floor = floor,
            BeganAt = now,
        };

    public void End(DateTimeOffset now) => EndedAt = now > BeganAt ? now : BeganAt;
}
