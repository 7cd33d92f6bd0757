using HospitalOps.PatientTracking.Log;

namespace HospitalOps.PatientTracking.Indicators;

/// <summary>
/// Length of an emergency visit, from arrival to departure from the department: who was discharged, who got a bed and
/// who left without being
/// seen are three figures. Open: the visit goes on.
/// </summary>
internal static class EmergencyStay
{
    public const string Discharged = "ed_stay_discharged",
        Admitted = "ed_stay_admitted",
        Left = "ed_stay_left";

    /// <summary>All three; they are in no list of waits, as nobody is late by them.</summary>
    public static IReadOnlyList<string> Codes { get; } = [Discharged, Admitted, Left];

    /// <summary>Whether a stay is unplanned by its kind.</summary>
    public static bool IsEmergency(string? kind) => kind is null or "emergency";

    /// <summary>
    /// A presentation is registered at the desk as an emergency, or triaged, whatever the desk wrote
    /// (docs/tracking.md). Who only took a number counts while he may still be one, or when he was seen by a doctor or
    /// left unseen; who began at a doctor's queue came for an appointment.
    /// </summary>
    /// <param name="valid">Milestones that count, in order.</param>
    public static bool IsVisit(IReadOnlyList<Milestone> valid)
    {
        if (First(valid, MilestoneNames.TriageStarted, MilestoneNames.Triaged) is not null)
            return true;
        if (First(valid, MilestoneNames.Registered) is { } registered)
            return IsEmergency(registered.Detail);
        if (First(valid, MilestoneNames.Arrived) is not { } arrived || arrived.Place == "doctor")
            return false;
        return First(valid, MilestoneNames.FirstMedicalContact, MilestoneNames.LeftUnseen) is not null
            || First(valid, MilestoneNames.VisitEnded) is null;
    }

    /// <summary>On the way to a bed or to theatre; from imaging or an examination the patient comes back.</summary>
    public static bool LeavesDepartment(Milestone milestone) =>
        milestone is { Name: MilestoneNames.Departed, Detail: null or "bed" or "theatre" };

    /// <summary>From where to where; null when this is no emergency visit.</summary>
    /// <param name="valid">Milestones that count, in order.</param>
    public static (string Code, Milestone From, Milestone? To)? Of(IReadOnlyList<Milestone> valid)
    {
        if (First(valid, MilestoneNames.Arrived) is not { } arrived || !IsVisit(valid))
            return null;
        var seen = First(valid, MilestoneNames.FirstMedicalContact, MilestoneNames.Occupied) is not null;
        if (!seen && First(valid, MilestoneNames.LeftUnseen) is { } left)
            return (Left, arrived, left);
        if (First(valid, MilestoneNames.AdmissionDecided, MilestoneNames.Occupied) is { } admitted)
        {
            // A way to imaging before the decision is no departure; the ward is that of the first bed.
            var departed = valid.FirstOrDefault(milestone =>
                (milestone.Name == MilestoneNames.Occupied || LeavesDepartment(milestone))
                && milestone.OccurredAt >= admitted.OccurredAt
            );
            return (
                Admitted,
                arrived,
                departed is null ? null : departed with { Place = First(valid, MilestoneNames.Occupied)?.Place }
            );
        }
        // The end of a visit to the queues is the departure only of who has no stay.
        var hasStay = First(valid, MilestoneNames.Registered) is not null;
        return (
            Discharged,
            arrived,
            valid.LastOrDefault(milestone =>
                milestone.Name == MilestoneNames.LeftHospital
                || (milestone.Name == MilestoneNames.VisitEnded && !hasStay)
            )
        );
    }

    private static Milestone? First(IReadOnlyList<Milestone> valid, params string[] names) =>
        valid.FirstOrDefault(milestone => names.Contains(milestone.Name));
}
