namespace HospitalOps.SharedKernel;

/// <summary>
/// Local time of both hospitals, computed here because hosts with tz data older than 2026c are an hour off: UTC+00:00
/// all year since 2026-09-20
/// 02:00 local (decree 2.26.530); from 2018-10-28 to then UTC+01:00, except about a month around each Ramadan. All of
/// it is data: each transition
/// of the IANA zone Africa/Casablanca since 2018, as it was announced year by year.
/// </summary>
public static class CasablancaTime
{
    /// <summary>The clock is put at 02:00 UTC of this day, but for the last time, which was 02:00 local.</summary>
    private static readonly (DateTimeOffset From, int Hours)[] Transitions =
    [
        (At(2018, 3, 25), 1),
        (At(2018, 5, 13), 0),
        (At(2018, 6, 17), 1),
        (At(2019, 5, 5), 0),
        (At(2019, 6, 9), 1),
        (At(2020, 4, 19), 0),
        (At(2020, 5, 31), 1),
        (At(2021, 4, 11), 0),
        (At(2021, 5, 16), 1),
        (At(2022, 3, 27), 0),
        (At(2022, 5, 8), 1),
        (At(2023, 3, 19), 0),
        (At(2023, 4, 23), 1),
        (At(2024, 3, 10), 0),
        (At(2024, 4, 14), 1),
        (At(2025, 2, 23), 0),
        (At(2025, 4, 6), 1),
        (At(2026, 2, 15), 0),
        (At(2026, 3, 22), 1),
        (At(2026, 9, 20, hour: 1), 0),
    ];

    /// <summary>Offset from UTC at an instant; before 2018 none is known, and UTC is taken.</summary>
    public static TimeSpan OffsetAt(DateTimeOffset instant)
    {
        // From the end: most of what is asked for is of today.
        for (var at = Transitions.Length - 1; at >= 0; at--)
            if (instant >= Transitions[at].From)
                return TimeSpan.FromHours(Transitions[at].Hours);
        return TimeSpan.Zero;
    }

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

    private static DateTimeOffset At(int year, int month, int day, int hour = 2) =>
        new(year, month, day, hour, 0, 0, TimeSpan.Zero);
}
