namespace HospitalOps.Indicators;

/// <summary>A stay, or an emergency visit, of a patient after merges.</summary>
/// <param name="EnteredAt">First bed of a stay; arrival of a visit.</param>
/// <param name="LeftAt">Left the hospital; departure from the department for a visit.</param>
public sealed record PatientStay(Guid Patient, DateTimeOffset EnteredAt, DateTimeOffset? LeftAt, bool Planned = false, bool Died = false);

/// <summary>How many came back.</summary>
/// <param name="Back">Followed by an unplanned stay or visit of the same patient within the window.</param>
/// <param name="Of">Who left alive in the period.</param>
/// <param name="WindowOpen">Of these, whose window is not over: they can still come back, the share can only grow.</param>
public sealed record Returns(int Back, int Of, int WindowOpen)
{
    /// <summary>In %; null when nobody left.</summary>
    public double? Share => Emergency.Share(Back, Of);
}

/// <summary>Who came back. Windows are assumptions until the hospitals confirm them.</summary>
public static class Readmission
{
    /// <summary>30 days after a live discharge.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(30);

    /// <summary>72 hours after an emergency visit.</summary>
    public static readonly TimeSpan ReattendanceWindow = TimeSpan.FromHours(72);

    /// <summary>Live departures of the period and those followed by an unplanned stay of the same patient within the window.</summary>
    /// <param name="stays">Of the period and of the window after it, so that a return after its last day is seen.</param>
    /// <param name="counted">Whether a departure belongs to the period and the perimeter.</param>
    public static Returns Count(IReadOnlyCollection<PatientStay> stays, TimeSpan window, Func<PatientStay, bool> counted, DateTimeOffset now)
    {
        var alive = stays.Where(stay => stay.LeftAt is not null && !stay.Died && counted(stay)).ToList();
        var byPatient = stays.Where(stay => !stay.Planned).ToLookup(stay => stay.Patient, stay => stay.EnteredAt);
        var back = alive.Count(stay => byPatient[stay.Patient].Any(next => next > stay.LeftAt && next - stay.LeftAt <= window));
        return new(back, alive.Count, alive.Count(stay => now - stay.LeftAt <= window));
    }
}
