namespace HospitalOps.WaitingQueue.Persons;

/// <summary>What this service knows of a record from Admissions' events.</summary>
internal sealed class KnownPatient
{
    public Guid PatientId { get; init; }

    public Guid HospitalId { get; init; }

    /// <summary>One person at all hospitals; null while not told.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The record that it was merged into; null while it stands for itself.</summary>
    public Guid? SurvivorId { get; init; }
}
