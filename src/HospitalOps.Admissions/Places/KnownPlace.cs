namespace HospitalOps.Admissions.Places;

/// <summary>
/// Who lies in a bed, or whom it is held for, as BedManagement tells it: a stay does not end, and does not become one
/// without a bed, under a patient who lies in one.
/// </summary>
internal sealed class KnownPlace
{
    public Guid BedId { get; init; }

    public string BedCode { get; init; } = "";

    public Guid StayId { get; init; }

    /// <summary>False: the bed is held.</summary>
    public bool InBed { get; init; }
}
