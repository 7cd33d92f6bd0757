namespace HospitalOps.Indicators;

/// <summary>One bed of one journey. Times in UTC; an absence with the bed kept (theatre, imaging, leave) does not end it.</summary>
/// <param name="To">When the next bed was entered or the bed was left for good; null while it goes on.</param>
/// <param name="Died">The journey ended with a death.</param>
public sealed record BedPlace(Guid Journey, string Ward, string Bed, DateTimeOffset From, DateTimeOffset? To, bool Died = false);

/// <summary>
/// Stays of a perimeter from the beds of journeys. Moves within the perimeter join: a transfer between two wards is no admission for the
/// hospital, but an entry for the ward, so "Σ wards entries = A + internal transfers" and "Σ wards JH = hospital JH".
/// </summary>
public static class BedStays
{
    /// <param name="places">All beds of each journey, in any order.</param>
    /// <param name="wards">The perimeter.</param>
    /// <param name="dayOf">Local civil day of an instant.</param>
    public static IEnumerable<BedStay> In(IEnumerable<BedPlace> places, IReadOnlySet<string> wards, Func<DateTimeOffset, DateOnly> dayOf)
    {
        foreach (var way in places.GroupBy(place => place.Journey))
        {
            var order = way.OrderBy(place => place.From).ToList();
            // A stay opened and closed on one day counts one day: for the ward in which it ended.
            var withinDay = order[^1].To is { } end && dayOf(order[0].From) == dayOf(end);
            BedStay? open = null;
            foreach (var place in order)
            {
                if (!wards.Contains(place.Ward))
                {
                    if (open is not null) yield return open;
                    open = null;
                    continue;
                }
                var isPart = !(withinDay && place == order[^1]);
                open = (open ?? new(place.From, place.To, place.Died)) with { LeftAt = place.To, IsPart = isPart };
            }
            if (open is not null) yield return open;
        }
    }
}
