using HospitalOps.PatientTracking.Log;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>
/// One place of a journey from-to. The database allows one open place per journey, and each move begins where the last
/// one ended.
/// </summary>
internal sealed class JourneyLocation
{
    public Guid JourneyId { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public int Step { get; init; }

    public Guid HospitalId { get; set; }

    /// <summary>
    /// reception, service_point, bed, with_mother, apart, theatre, imaging, examination, leave, leave_without_bed,
    /// in_transit, left_bed, left.
    /// </summary>
    public required string Kind { get; set; }

    public string? Code { get; set; }

    public Guid? WardId { get; set; }

    public DateTimeOffset FromAt { get; set; }

    /// <summary>Null: the patient is here.</summary>
    public DateTimeOffset? ToAt { get; set; }

    /// <summary>Local days, for the census at 24:00.</summary>
    public DateOnly FromDay { get; set; }

    public DateOnly? ToDay { get; set; }

    /// <summary>
    /// Of a bed: when the next bed was entered or this one was left for good; theatre, imaging and leave keep it. Null
    /// while it goes on.
    /// </summary>
    public DateTimeOffset? HeldUntil { get; set; }

    public DateOnly? HeldUntilDay { get; set; }

    /// <summary>
    /// Service whose patients the ward of the bed takes, as it was then; null where it takes everybody's or nobody
    /// told.
    /// </summary>
    public string? WardService { get; set; }

    /// <summary>Room that patients of one sex share; null elsewhere.</summary>
    public string? SharedRoom { get; set; }

    /// <summary>As the bed was given by: female, male or unknown.</summary>
    public string? Sex { get; set; }

    public BedFacts Bed => new(WardService, SharedRoom, Sex);

    public bool Differs(JourneyLocation other) => Facts != other.Facts || Bed != other.Bed;

    public void Become(JourneyLocation other)
    {
        (HospitalId, Kind, Code, WardId, FromAt, ToAt, FromDay, ToDay, HeldUntil, HeldUntilDay) = other.Facts;
        (WardService, SharedRoom, Sex) = other.Bed;
    }

    private (
        Guid,
        string,
        string?,
        Guid?,
        DateTimeOffset,
        DateTimeOffset?,
        DateOnly,
        DateOnly?,
        DateTimeOffset?,
        DateOnly?
    ) Facts => (HospitalId, Kind, Code, WardId, FromAt, ToAt, FromDay, ToDay, HeldUntil, HeldUntilDay);
}

/// <summary>Where a patient is now: one row per person, under the record that is told there.</summary>
internal sealed class PatientLocation
{
    public Guid PatientId { get; init; }

    public Guid JourneyId { get; set; }

    public Guid HospitalId { get; set; }

    public required string Kind { get; set; }

    public string? Code { get; set; }

    public Guid? WardId { get; set; }

    public DateTimeOffset Since { get; set; }
}
