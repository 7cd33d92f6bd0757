namespace HospitalOps.PatientTracking.Domain;

/// <summary>One place of a journey from-to. The database allows one open place per journey, and each move begins where the last one ended.</summary>
internal sealed class JourneyLocation
{
    public Guid JourneyId { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public int Step { get; init; }

    public Guid HospitalId { get; set; }

    /// <summary>reception, service_point, bed, theatre, imaging, examination, leave, in_transit, left_bed, left.</summary>
    public required string Kind { get; set; }

    public string? Code { get; set; }

    public Guid? WardId { get; set; }

    public DateTimeOffset FromAt { get; set; }

    /// <summary>Null: the patient is here.</summary>
    public DateTimeOffset? ToAt { get; set; }

    /// <summary>Local days, for the census at 24:00.</summary>
    public DateOnly FromDay { get; set; }

    public DateOnly? ToDay { get; set; }

    public bool Differs(JourneyLocation other) =>
        (HospitalId, Kind, Code, WardId, FromAt, ToAt, FromDay, ToDay) != (other.HospitalId, other.Kind, other.Code, other.WardId, other.FromAt, other.ToAt, other.FromDay, other.ToDay);

    public void Become(JourneyLocation other) => (HospitalId, Kind, Code, WardId, FromAt, ToAt, FromDay, ToDay) =
        (other.HospitalId, other.Kind, other.Code, other.WardId, other.FromAt, other.ToAt, other.FromDay, other.ToDay);
}

/// <summary>Where a patient is now: one row per patient, over all journeys.</summary>
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
