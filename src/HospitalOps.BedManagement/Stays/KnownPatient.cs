using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Stays;

/// <summary>
/// What Admissions knows of a patient and a bed is given by: no caller's word counts against it (docs/adr/0033).
/// </summary>
internal sealed class KnownPatient
{
    public Guid PatientId { get; init; }

    public Guid HospitalId { get; init; }

    public Sex Sex { get; init; }

    public DateOnly? BirthDate { get; init; }

    public int? BirthYear { get; init; }

    /// <summary>Of the record at Admissions: what is older is not taken, in whichever order it comes.</summary>
    public long Version { get; init; }

    /// <summary>The owner's word, or while he does not know it the one that was told.</summary>
    public Sex SexOr(Sex told) => Sex == Sex.Unknown ? told : Sex;

    /// <summary>By the owner's date or year of birth, else as it was told.</summary>
    /// <param name="day">The civil day on which the age counts.</param>
    public AgeClass? AgeOr(AgeClass? told, DateOnly day) => AgeClasses.Of(BirthDate, BirthYear, day) ?? told;
}
