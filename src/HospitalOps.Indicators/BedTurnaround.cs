namespace HospitalOps.Indicators;

/// <summary>
/// One bed from its patient's leaving to ready (T of the efficiency index). Parts in minutes; they add up to the whole.
/// </summary>
public sealed record BedTurnaround(
    DateTimeOffset VacatedAt,
    DateTimeOffset AskedAt,
    DateTimeOffset StartedAt,
    DateTimeOffset EndedAt,
    DateTimeOffset ReadyAt
)
{
    public double ToAsked => (AskedAt - VacatedAt).TotalMinutes;

    public double ToStarted => (StartedAt - AskedAt).TotalMinutes;

    /// <summary>Cleaning work itself: must not be shortened.</summary>
    public double Cleaning => (EndedAt - StartedAt).TotalMinutes;

    public double ToReady => (ReadyAt - EndedAt).TotalMinutes;

    public double Total => (ReadyAt - VacatedAt).TotalMinutes;
}

/// <summary>Times between two patients of one bed, measured bed by bed; another indicator than IROT.</summary>
public static class EmptyGaps
{
    /// <summary>
    /// The gaps of many beds: bed and hours, only between two different journeys; who comes back to the same bed left
    /// no gap.
    /// </summary>
    public static IEnumerable<(string Bed, DateTimeOffset EndedAt, double Hours)> ByBed(IEnumerable<BedPlace> places) =>
        places
            .GroupBy(place => place.Bed)
            .SelectMany(bed =>
            {
                var order = bed.OrderBy(place => place.From).ToList();
                return order
                    .Zip(order.Skip(1))
                    .Where(pair =>
                        pair.First.To is not null
                        && pair.First.Journey != pair.Second.Journey
                        && pair.Second.From >= pair.First.To
                    )
                    .Select(pair => (bed.Key, pair.Second.From, (pair.Second.From - pair.First.To!.Value).TotalHours));
            });
}
