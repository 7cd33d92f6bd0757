namespace HospitalOps.ServiceDefaults.Time;

/// <summary>
/// Local time of both hospitals, computed here because hosts with tz data older than 2026c are an hour off: UTC+00:00 all
/// year since 2026-09-20 02:00 local (decree 2.26.530); before, UTC+01:00 since 2018-10-28 except around Ramadan.
/// </summary>
public static class CasablancaTime
{
    private static readonly DateTimeOffset Since2018 = new(2018, 10, 28, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset UtcForGood = new(2026, 9, 20, 1, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Ramadan2026Start = new(2026, 2, 15, 2, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Ramadan2026End = new(2026, 3, 22, 2, 0, 0, TimeSpan.Zero);

    /// <summary>Offset from UTC at an instant.</summary>
    public static TimeSpan OffsetAt(DateTimeOffset instant) =>
        instant >= UtcForGood || instant < Since2018 || (instant >= Ramadan2026Start && instant < Ramadan2026End)
            ? TimeSpan.Zero
            : TimeSpan.FromHours(1);

    /// <summary>The instant with the local offset, for showing.</summary>
    public static DateTimeOffset ToLocal(DateTimeOffset instant) => instant.ToOffset(OffsetAt(instant));

    /// <summary>The local civil day; numbers and indicators are counted by it.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(ToLocal(instant).DateTime);

    /// <summary>First instant of a local day.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var utc = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return utc - OffsetAt(utc - OffsetAt(utc));
    }
}
