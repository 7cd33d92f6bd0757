namespace HospitalOps.Indicators;

/// <summary>A stay of a patient, after merges.</summary>
public sealed record PatientStay(Guid Patient, DateTimeOffset EnteredAt, DateTimeOffset? LeftAt, bool Planned = false, bool Died = false);

/// <summary>Who came back. Windows are assumptions until the hospitals confirm them.</summary>
public static class Readmission
{
    /// <summary>30 days after a live discharge.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(30);

    /// <summary>72 hours after an emergency visit.</summary>
    public static readonly TimeSpan ReattendanceWindow = TimeSpan.FromHours(72);

    /// <summary>Live discharges followed by an unplanned stay of the same patient within the window / live discharges × 100, in %; null without a discharge.</summary>
    public static double? Share(IReadOnlyCollection<PatientStay> stays, TimeSpan window)
    {
        var alive = stays.Where(stay => stay.LeftAt is not null && !stay.Died).ToList();
        if (alive.Count == 0) return null;
        var byPatient = stays.ToLookup(stay => stay.Patient);
        var back = alive.Count(stay => byPatient[stay.Patient].Any(next => !next.Planned && next.EnteredAt > stay.LeftAt && next.EnteredAt - stay.LeftAt <= window));
        return back * 100.0 / alive.Count;
    }
}
