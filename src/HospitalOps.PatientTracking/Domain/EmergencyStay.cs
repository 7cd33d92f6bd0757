namespace HospitalOps.PatientTracking.Domain;

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
    /// A presentation is registered at the desk as an emergency, or triaged, whatever the desk wrote (kpis.md:
    /// ed_visits). Who only took a number counts
    /// while he may still be one, or when he was seen by a doctor or left unseen; who began at a doctor's queue came
    /// for an appointment.
    /// </summary>
    /// <param name="valid">Stamps that count, in order.</param>
    public static bool IsVisit(IReadOnlyList<Stamp> valid)
    {
        if (First(valid, Stamps.TriageStarted, Stamps.Triaged) is not null)
            return true;
        if (First(valid, Stamps.Registered) is { } registered)
            return IsEmergency(registered.Detail);
        if (First(valid, Stamps.Arrived) is not { } arrived || arrived.Place == "doctor")
            return false;
        return First(valid, Stamps.FirstMedicalContact, Stamps.LeftUnseen) is not null
            || First(valid, Stamps.VisitEnded) is null;
    }

    /// <summary>On the way to a bed or to theatre; from imaging or an examination the patient comes back.</summary>
    public static bool LeavesDepartment(Stamp stamp) =>
        stamp is { Name: Stamps.Departed, Detail: null or "bed" or "theatre" };

    /// <summary>From where to where; null when this is no emergency visit.</summary>
    /// <param name="valid">Stamps that count, in order.</param>
    public static (string Code, Stamp From, Stamp? To)? Of(IReadOnlyList<Stamp> valid)
    {
        if (First(valid, Stamps.Arrived) is not { } arrived || !IsVisit(valid))
            return null;
        var seen = First(valid, Stamps.FirstMedicalContact, Stamps.Occupied) is not null;
        if (!seen && First(valid, Stamps.LeftUnseen) is { } left)
            return (Left, arrived, left);
        if (First(valid, Stamps.AdmissionDecided, Stamps.Occupied) is { } admitted)
        {
            // A way to imaging before the decision is no departure; the ward is that of the first bed.
            var departed = valid.FirstOrDefault(stamp =>
                (stamp.Name == Stamps.Occupied || LeavesDepartment(stamp)) && stamp.OccurredAt >= admitted.OccurredAt
            );
            return (
                Admitted,
                arrived,
                departed is null ? null : departed with { Place = First(valid, Stamps.Occupied)?.Place }
            );
        }
        // The end of a visit to the queues is the departure only of who has no stay.
        var hasStay = First(valid, Stamps.Registered) is not null;
        return (
            Discharged,
            arrived,
            valid.LastOrDefault(stamp =>
                stamp.Name == Stamps.LeftHospital || (stamp.Name == Stamps.VisitEnded && !hasStay)
            )
        );
    }

    private static Stamp? First(IReadOnlyList<Stamp> valid, params string[] names) =>
        valid.FirstOrDefault(stamp => names.Contains(stamp.Name));
}
