using HospitalOps.SharedKernel;

namespace HospitalOps.WaitingQueue.Queues;

/// <summary>Open from-to on a day, local time; <see cref="Closes"/> 00:00 is midnight at the end of the day.</summary>
public sealed record OpenPeriod(TimeOnly Opens, TimeOnly Closes)
{
    internal TimeSpan End => Closes == TimeOnly.MinValue ? TimeSpan.FromDays(1) : Closes.ToTimeSpan();

    internal bool IsValid => Opens.ToTimeSpan() < End;
}

/// <summary>The periods of one day of the week.</summary>
/// <param name="Day">1 = Monday … 7 = Sunday.</param>
public sealed record WeekdayHours(int Day, IReadOnlyList<OpenPeriod> Periods);

/// <summary>One date that differs from its day of the week; without periods it is closed.</summary>
public sealed record DateHours(DateOnly Date, IReadOnlyList<OpenPeriod> Periods);

/// <summary>When a queue takes new people, in the local time of the hospitals.</summary>
public sealed record OpeningHours(IReadOnlyList<WeekdayHours> Week, IReadOnlyList<DateHours> Exceptions)
{
    /// <summary>Days that are looked through for the next opening.</summary>
    private const int Horizon = 370;

    internal bool IsOpen(DateTimeOffset at) => Around(at).Any(period => period.From <= at && at < period.To);

    /// <summary>When it closes; null when it is closed now.</summary>
    internal DateTimeOffset? ClosesAt(DateTimeOffset at) =>
        Around(at)
            .Where(period => period.From <= at && at < period.To)
            .Select(period => (DateTimeOffset?)period.To)
            .Max();

    /// <summary>The next opening after an instant; null when none is foreseen within a year.</summary>
    internal DateTimeOffset? OpensAt(DateTimeOffset at)
    {
        var day = CasablancaTime.DayOf(at);
        for (var ahead = 0; ahead < Horizon; ahead++)
            if (
                Of(day.AddDays(ahead))
                    .Where(period => period.From > at)
                    .Select(period => (DateTimeOffset?)period.From)
                    .Min() is
                { } opens
            )
                return opens;
        return null;
    }

    /// <summary>
    /// Every period has an end after its beginning, none touches another of its day, no day is named twice.
    /// </summary>
    internal bool IsValid =>
        Week.All(day => day.Day is >= 1 and <= 7 && AreValid(day.Periods))
        && Week.DistinctBy(day => day.Day).Count() == Week.Count
        && Exceptions.All(day => AreValid(day.Periods))
        && Exceptions.DistinctBy(day => day.Date).Count() == Exceptions.Count;

    private static bool AreValid(IReadOnlyList<OpenPeriod> periods)
    {
        var ordered = periods.OrderBy(period => period.Opens).ToList();
        return ordered.All(period => period.IsValid)
            && ordered.Zip(ordered.Skip(1)).All(pair => pair.First.End < pair.Second.Opens.ToTimeSpan());
    }

    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Around(DateTimeOffset at)
    {
        var day = CasablancaTime.DayOf(at);
        return Of(day).Concat(Of(day.AddDays(-1)));
    }

    private IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Of(DateOnly day)
    {
        var periods =
            Exceptions.FirstOrDefault(exception => exception.Date == day)?.Periods
            ?? Week.FirstOrDefault(week => week.Day == IsoDay(day))?.Periods
            ?? [];
        return periods.Select(period => (Instant(day, period.Opens.ToTimeSpan()), Instant(day, period.End)));
    }

    private static int IsoDay(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    private static DateTimeOffset Instant(DateOnly day, TimeSpan time)
    {
        var wall = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) + time;
        return wall - CasablancaTime.OffsetAt(wall - CasablancaTime.OffsetAt(wall));
    }
}
