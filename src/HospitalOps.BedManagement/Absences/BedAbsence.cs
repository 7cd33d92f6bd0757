using HospitalOps.BedManagement.Occupancies;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Absences;

/// <summary>Back in the bed, or the bed left or exchanged while he was away.</summary>
public enum AbsenceEnd
{
    Returned,
    GivenUp,
}

/// <summary>
/// The patient is away and his bed is kept. The time after which he is looked for is compulsory; passing it is shown,
/// it never frees the bed: a person does.
/// </summary>
internal sealed class BedAbsence
{
    private BedAbsence() { }

    public Guid Id { get; private set; }

    public Guid HospitalId { get; private set; }

    public Guid BedId { get; private set; }

    public OccupancyId OccupancyId { get; private set; }

    public Guid StayId { get; private set; }

    public Guid PatientId { get; private set; }

    public AbsenceKind Kind { get; private set; }

    public DateTimeOffset BeganAt { get; private set; }

    public string BeganBy { get; private set; } = "";

    public DateTimeOffset DueBackAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public string? EndedBy { get; private set; }

    public AbsenceEnd? EndedHow { get; private set; }

    public static BedAbsence Begin(
        Guid id,
        Occupancy occupancy,
        AbsenceKind kind,
        DateTimeOffset dueBack,
        string by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            HospitalId = occupancy.HospitalId,
            BedId = occupancy.BedId,
            OccupancyId = occupancy.Id,
            StayId = occupancy.StayId,
            PatientId = occupancy.PatientId,
            Kind = kind,
            BeganAt = now,
            BeganBy = by,
            DueBackAt = dueBack,
        };

    /// <summary>
    /// Leave: 72 hours (48 in France, the Moroccan rule is to be confirmed); inside the hospital: a day.
    /// </summary>
    public static TimeSpan LongestOf(AbsenceKind kind) => TimeSpan.FromHours(kind == AbsenceKind.Leave ? 72 : 24);

    /// <summary>
    /// An act's time is taken before it waits for the bed: it may lie a moment before the beginning that it then finds.
    /// </summary>
    public void End(AbsenceEnd how, string by, DateTimeOffset now) =>
        (EndedHow, EndedBy, EndedAt) = (how, by, now > BeganAt ? now : BeganAt);
}
