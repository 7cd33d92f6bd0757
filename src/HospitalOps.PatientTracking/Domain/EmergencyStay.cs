namespace HospitalOps.PatientTracking.Domain;

/// <summary>
/// Length of an emergency visit, from arrival to departure from the department: who was discharged, who got a bed and who left without being
/// seen are three figures. Open: the visit goes on.
/// </summary>
internal static class EmergencyStay
{
    public const string Discharged = "ed_stay_discharged", Admitted = "ed_stay_admitted", Left = "ed_stay_left";

    /// <summary>All three; they are in no list of waits, as nobody is late by them.</summary>
    public static IReadOnlyList<string> Codes { get; } = [Discharged, Admitted, Left];

    /// <summary>Whether a stay is unplanned by its kind.</summary>
    public static bool IsEmergency(string? kind) => kind is null or "emergency";

    /// <summary>From where to where; null when this is no emergency visit.</summary>
    /// <param name="valid">Stamps that count, in order.</param>
    public static (string Code, Stamp From, Stamp? To)? Of(IReadOnlyList<Stamp> valid)
    {
        Stamp? First(params string[] names) => valid.FirstOrDefault(stamp => names.Contains(stamp.Name));
        if (First(Stamps.Arrived) is not { } arrived) return null;
        // A planned patient takes a ticket too; one who was triaged is an emergency whatever the desk wrote.
        if (First(Stamps.TriageStarted, Stamps.Triaged) is null && !IsEmergency(First(Stamps.Registered)?.Detail)) return null;
        var seen = First(Stamps.FirstMedicalContact, Stamps.Occupied) is not null;
        if (!seen && First(Stamps.LeftUnseen) is { } left) return (Left, arrived, left);
        if (First(Stamps.AdmissionDecided, Stamps.Occupied) is { } admitted)
        {
            // A way to imaging before the decision is no departure; the ward is that of the first bed.
            var departed = valid.FirstOrDefault(stamp => stamp.Name is Stamps.Departed or Stamps.Occupied && stamp.OccurredAt >= admitted.OccurredAt);
            return (Admitted, arrived, departed is null ? null : departed with { Place = First(Stamps.Occupied)?.Place });
        }
        // The end of a visit to the queues is the departure only of who has no stay.
        var hasStay = First(Stamps.Registered) is not null;
        return (Discharged, arrived, valid.LastOrDefault(stamp => stamp.Name == Stamps.LeftHospital || (stamp.Name == Stamps.VisitEnded && !hasStay)));
    }
}
