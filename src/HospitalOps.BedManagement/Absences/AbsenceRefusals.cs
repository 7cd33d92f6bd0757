using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Absences;

internal static class AbsenceRefusals
{
    public static readonly Refusal NotAway = new(RefusalKind.Conflict, "patient_not_away", "The patient is not away.");

    /// <summary>Already away: since when, noted by whom, due when.</summary>
    public static Refusal Away(string bedCode, BedAbsence absence) =>
        new Refusal(RefusalKind.Conflict, "patient_away", "The patient is away.")
            .With("bedCode", bedCode)
            .With("by", absence.BeganBy)
            .With("since", absence.BeganAt)
            .With("until", absence.DueBackAt);

    public static Refusal DueBackInvalid(TimeSpan longest) =>
        new Refusal(RefusalKind.Invalid, "due_back_invalid", "The return lies in the past or too far ahead.").With(
            "hours",
            longest.TotalHours
        );
}
