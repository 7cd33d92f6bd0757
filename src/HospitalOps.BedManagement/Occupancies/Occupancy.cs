using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Occupancies;

/// <summary>One patient in one bed, from–to. Times are database times taken under the bed lock (INV-1, D6).</summary>
internal sealed class Occupancy
{
    private Occupancy() { }

    public OccupancyId Id { get; private set; }

    public Guid HospitalId { get; private set; }

    public Guid BedId { get; private set; }

    public Guid StayId { get; private set; }

    public Guid PatientId { get; private set; }

    /// <summary>
    /// The same for the records of one person at both hospitals (INV-4); null where Admissions has not told it.
    /// </summary>
    public Guid? PersonId { get; private set; }

    public Sex Sex { get; private set; }

    /// <summary>Age class at the arrival.</summary>
    public AgeClass AgeClass { get; private set; }

    public IsolationNeed Isolation { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When the patient was in the bed according to the ward.</summary>
    public DateTimeOffset OccurredAt { get; private set; }

    /// <summary>When the patient left the bed according to the ward.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>Who confirmed the arrival.</summary>
    public string? StartedBy { get; private set; }

    public string? EndedBy { get; private set; }

    /// <summary>Code: discharge, wrong_entry, swap … A wrong entry never was a place of the patient (INV-4).</summary>
    public string? EndedCause { get; private set; }

    public string? OverrideReason { get; private set; }

    /// <summary>
    /// Why no cleaning follows this occupancy, by whom <see cref="EndedBy"/> tells: two patients exchanged beds
    /// (INV-8).
    /// </summary>
    public string? CleaningExemption { get; private set; }

    public static Occupancy Start(OccupancyStart arrival) =>
        new()
        {
            Id = arrival.Id,
            HospitalId = arrival.Bed.HospitalId,
            BedId = arrival.Bed.Id,
            StayId = arrival.StayId,
            PatientId = arrival.PatientId,
            PersonId = arrival.PersonId,
            Sex = arrival.Sex,
            AgeClass = arrival.AgeClass,
            Isolation = arrival.Isolation,
            StartedAt = arrival.StartedAt,
            StartedBy = arrival.StartedBy,
            OccurredAt = arrival.OccurredAt,
            OverrideReason = arrival.OverrideReason,
        };

    /// <summary>
    /// Precautions that were in force and ended: the room still needs the cleaning that follows them.
    /// </summary>
    public bool HadPrecautions { get; private set; }

    public void ChangePrecautions(IsolationNeed isolation) =>
        (HadPrecautions, Isolation) = (HadPrecautions || Isolation != IsolationNeed.None, isolation);

    public void Correct(Sex sex, AgeClass age) => (Sex, AgeClass) = (sex, age);

    public void End(DateTimeOffset end, DateTimeOffset left, string by, string cause) =>
        (EndedAt, LeftAt, EndedBy, EndedCause) = (end, left, by, cause);

    /// <summary>Two patients exchange their beds.</summary>
    public void EndWithoutCleaning(DateTimeOffset end, DateTimeOffset left, string by, string reason)
    {
        End(end, left, by, "swap");
        CleaningExemption = reason;
    }
}
