namespace HospitalOps.Indicators;

/// <summary>
/// One bed of one journey. Times in UTC; an absence with the bed kept (theatre, imaging, leave) does not end it.
/// </summary>
/// <param name="To">When the next bed was entered or the bed was left for good; null while it goes on.</param>
/// <param name="Died">The journey ended with a death: counted where it ended, in its last bed.</param>
public readonly record struct BedPlace(
    Guid Journey,
    string Ward,
    string Bed,
    DateTimeOffset From,
    DateTimeOffset? To,
    bool Died = false
);

/// <summary>
/// Stays of a perimeter from the beds of journeys. Moves within the perimeter join: a transfer between two wards is no
/// admission for the
/// hospital, but an entry for the ward, so "Σ wards entries = A + internal transfers" and "Σ wards JH = hospital JH".
/// </summary>
public static class BedStays
{
    /// <param name="places">All beds of each journey, in any order.</param>
    /// <param name="wards">The perimeter.</param>
    /// <param name="dayOf">Local civil day of an instant.</param>
    public static IEnumerable<BedStay> In(
        IEnumerable<BedPlace> places,
        IReadOnlySet<string> wards,
        Func<DateTimeOffset, DateOnly> dayOf
    )
    {
        // Side by side in one array: a year of a large hospital is 100,000 beds, and a list for each is garbage.
        BedPlace[] all = [.. places];
        Array.Sort(
            all,
            static (one, other) =>
                one.Journey.CompareTo(other.Journey) is not 0 and var journeys
                    ? journeys
                    : (one.From, one.To ?? DateTimeOffset.MaxValue).CompareTo(
                        (other.From, other.To ?? DateTimeOffset.MaxValue)
                    )
        );
        for (var (start, end) = (0, 0); start < all.Length; start = end)
        {
            while (end < all.Length && all[end].Journey == all[start].Journey)
                end++;
            // A stay opened and closed on one day counts one day: for the ward in which it ended.
            var withinDay = all[end - 1].To is { } left && dayOf(all[start].From) == dayOf(left);
            BedStay? open = null;
            for (var at = start; at < end; at++)
            {
                var place = all[at];
                if (!wards.Contains(place.Ward))
                {
                    if (open is { } stay)
                        yield return stay;
                    open = null;
                    continue;
                }
                var isLast = at == end - 1;
                open = (open ?? new(place.From, place.To)) with
                {
                    LeftAt = place.To,
                    IsPart = !(withinDay && isLast),
                    Died = isLast && place.Died,
                };
            }
            if (open is { } last)
                yield return last;
        }
    }
}
