namespace HospitalOps.Checks.Journeys;

/// <summary>
/// What other services hold, read once: their published events, who lies in which bed, which stays are over.
/// </summary>
internal sealed record OtherServices(
    IReadOnlyList<(string[] Aggregates, List<string> Rows)> Published,
    List<string> Beds,
    List<Guid> Closed
)
{
    public const string Row = "id::text || aggregate_type || aggregate_id || aggregate_version || event_type";
    private static readonly (string Service, string[] Aggregates)[] Followed =
    [
        ("admissions", ["Stay"]),
        ("beds", ["PlacementRequest", "Bed", "CleaningJob"]),
        ("queues", ["Ticket"]),
    ];

    public static async Task<OtherServices> ReadAsync(JourneyProduct product)
    {
        var published = new List<(string[], List<string>)>();
        foreach (var (service, aggregates) in Followed)
            published.Add(
                (
                    aggregates,
                    await product
                        .Databases[service]
                        .ListAsync<string>(
                            $"select {Row} from outbox_event where aggregate_type = any($1)",
                            [aggregates]
                        )
                )
            );
        return new(
            published,
            await product
                .Databases["beds"]
                .ListAsync<string>(
                    "select o.stay_id || b.code from bed_occupancy o join bed b on b.id = o.bed_id where o.ended_at is null"
                ),
            await product.Databases["admissions"].ListAsync<Guid>("select id from stay where closed_at is not null")
        );
    }
}

/// <summary>INV-20, INV-21 and INV-25 in the tables of tracking.</summary>
internal static class JourneyInvariants
{
    /// <summary>
    /// More than one open place of a journey, a move that does not begin where the last one ended, a patient at the
    /// place of an ended journey.
    /// </summary>
    public static Task<long> PlacesAsync(JourneyTables tracking) =>
        tracking.ScalarAsync<long>(
            """
            select (select count(*) from (select journey_id from journey_location where to_at is null group by 1 having count(*) > 1) two)
              + (select count(*) from (select to_at, lead(from_at) over (partition by journey_id order by step) as next from journey_location) move where next is not null and next is distinct from to_at)
              + (select count(*) from patient_location p join journey j using (journey_id) where j.ended or (j.location_kind, j.location_code, j.location_since) is distinct from (p.kind, p.code, p.since))
              + (select count(*) from journey j where not ended and patient_id is not null and location_since is not null and not exists (select from patient_location p where p.patient_id = j.patient_id or p.patient_id in (select o.patient_id from journey o join journey s on s.person_id = o.person_id where s.patient_id = j.patient_id)))
            """
        );

    /// <summary>
    /// Aggregates whose versions have a gap here, and published events that are not known here, or known otherwise.
    /// </summary>
    public static async Task<long> VersionsAsync(JourneyTables tracking, OtherServices others)
    {
        var violations = await tracking.ScalarAsync<long>(
            "select count(*) from (select aggregate_id from tracked_event where aggregate_type not in ('Patient', 'Journey', 'Transport') group by aggregate_type, aggregate_id having count(*) <> max(aggregate_version) or min(aggregate_version) <> 1) gap"
        );
        foreach (var (aggregates, published) in others.Published)
        {
            var known = (
                await tracking.ListAsync<string>(
                    $"select {OtherServices.Row} from tracked_event where aggregate_type = any($1)",
                    [aggregates]
                )
            ).ToHashSet();
            var told = published.ToHashSet();
            violations += published.Count(row => !known.Contains(row)) + known.Count(row => !told.Contains(row));
        }
        return violations;
    }

    /// <summary>
    /// Occupied beds whose patient is elsewhere for us, the other way round, and stays that are over for one side only.
    /// </summary>
    public static async Task<long> BehindAsync(JourneyTables tracking, OtherServices others)
    {
        var here = await tracking.ListAsync<string>(
            "select journey_id || location_code from journey where not ended and location_kind = 'bed'"
        );
        var ended = await tracking.ListAsync<Guid>(
            "select journey_id from journey where is_stay and left_at is not null"
        );
        return others.Beds.Except(here).LongCount()
            + here.Except(others.Beds).LongCount()
            + others.Closed.Except(ended).LongCount()
            + ended.Except(others.Closed).LongCount();
    }
}
