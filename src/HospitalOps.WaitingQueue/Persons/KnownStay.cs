namespace HospitalOps.WaitingQueue.Persons;

/// <summary>What this service knows of a stay from Admissions' events: whose it is, and whether it goes on.</summary>
internal sealed class KnownStay
{
    public Guid StayId { get; init; }

    public Guid HospitalId { get; init; }

    public Guid PatientId { get; init; }

    public bool Ended { get; init; }

    /// <summary>The patient died in this stay; the death goes with the stay from record to record.</summary>
    public DateTimeOffset? DiedAt { get; init; }

    /// <summary>Further records of the person that died, as Admissions knew them.</summary>
    public Guid[]? DeadRecords { get; init; }
}
