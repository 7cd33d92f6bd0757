using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.WaitingQueue.Queues;

/// <summary>What the opening hours of a queue say at an instant, and whether they can be meant.</summary>
internal static class OpeningTimes
{
    /// <summary>Days that are looked through for the next opening.</summary>
    private const int Horizon = 370;

    extension(OpenPeriod period)
    {
        internal TimeSpan End => period.Closes == TimeOnly.MinValue ? TimeSpan.FromDays(1) : period.Closes.ToTimeSpan();

        internal bool IsValid => period.Opens.ToTimeSpan() < period.End;
    }

    extension(OpeningHours hours)
    {
        internal bool IsOpen(DateTimeOffset at) => Around(hours, at).Any(period => period.From <= at && at < period.To);

        /// <summary>When it closes; null when it is closed now.</summary>
        internal DateTimeOffset? ClosesAt(DateTimeOffset at) =>
            Around(hours, at)
                .Where(period => period.From <= at && at < period.To)
                .Select(period => (DateTimeOffset?)period.To)
                .Max();

        /// <summary>The next opening after an instant; null when none is foreseen within a year.</summary>
        internal DateTimeOffset? OpensAt(DateTimeOffset at)
        {
            var day = CasablancaTime.DayOf(at);
            for (var ahead = 0; ahead < Horizon; ahead++)
                if (
                    Of(hours, day.AddDays(ahead))
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
            hours.Week.All(day => day.Day is >= 1 and <= 7 && AreValid(day.Periods))
            && hours.Week.DistinctBy(day => day.Day).Count() == hours.Week.Count
            && hours.Exceptions.All(day => AreValid(day.Periods))
            && hours.Exceptions.DistinctBy(day => day.Date).Count() == hours.Exceptions.Count;
    }

    private static bool AreValid(IReadOnlyList<OpenPeriod> periods)
    {
        var ordered = periods.OrderBy(period => period.Opens).ToList();
        return ordered.All(period => period.IsValid)
            && ordered.Zip(ordered.Skip(1)).All(pair => pair.First.End < pair.Second.Opens.ToTimeSpan());
    }

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Around(OpeningHours hours, DateTimeOffset at)
    {
        var day = CasablancaTime.DayOf(at);
        return Of(hours, day).Concat(Of(hours, day.AddDays(-1)));
    }

    private static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Of(OpeningHours hours, DateOnly day)
    {
        var periods =
            hours.Exceptions.FirstOrDefault(exception => exception.Date == day)?.Periods
            ?? hours.Week.FirstOrDefault(week => week.Day == IsoDay(day))?.Periods
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
