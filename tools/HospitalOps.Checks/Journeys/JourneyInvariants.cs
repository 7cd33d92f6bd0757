using HospitalOps.TestKit;

namespace HospitalOps.Checks.Journeys;

/// <summary>INV-20, INV-21 and INV-25 in the tables of the services.</summary>
internal static class JourneyInvariants
{
    private static readonly (string Service, string[] Aggregates)[] Followed = [("admissions", ["Stay"]), ("beds", ["PlacementRequest", "Bed", "CleaningJob"]), ("queues", ["Ticket"])];

    /// <summary>More than one open place of a journey, a move that does not begin where the last one ended, a patient at the place of an ended journey.</summary>
    public static Task<long> PlacesAsync(TestDatabase tracking) => tracking.ScalarAsync<long>(
        """
        select (select count(*) from (select journey_id from journey_location where to_at is null group by 1 having count(*) > 1) two)
          + (select count(*) from (select to_at, lead(from_at) over (partition by journey_id order by step) as next from journey_location) move where next is not null and next is distinct from to_at)
          + (select count(*) from patient_location p join journey j using (journey_id) where j.ended or (j.location_kind, j.location_code, j.location_since) is distinct from (p.kind, p.code, p.since))
          + (select count(*) from journey j where not ended and patient_id is not null and location_since is not null and not exists (select from patient_location p where p.patient_id = j.patient_id))
        """);

    /// <summary>Aggregates whose versions have a gap here, and published events that are not known here, or known otherwise.</summary>
    public static async Task<long> VersionsAsync(JourneyProduct product)
    {
        var tracking = product.Databases["tracking"];
        var violations = await tracking.ScalarAsync<long>(
            "select count(*) from (select aggregate_id from tracked_event where aggregate_type not in ('Patient', 'Journey', 'Transport') group by aggregate_type, aggregate_id having count(*) <> max(aggregate_version) or min(aggregate_version) <> 1) gap");
        foreach (var (service, aggregates) in Followed)
        {
            const string Row = "id::text || aggregate_type || aggregate_id || aggregate_version || event_type";
            var published = await product.Databases[service].ListAsync<string>($"select {Row} from outbox_event where aggregate_type = any($1)", [aggregates]);
            var known = (await tracking.ListAsync<string>($"select {Row} from tracked_event where aggregate_type = any($1)", [aggregates])).ToHashSet();
            violations += published.Count(row => !known.Contains(row)) + known.Count(row => !published.Contains(row) && known.Count != published.Count);
        }
        return violations;
    }

    /// <summary>Occupied beds whose patient is elsewhere for us, the other way round, and stays that are over for one side only.</summary>
    public static async Task<long> BehindAsync(JourneyProduct product)
    {
        var beds = await product.Databases["beds"].ListAsync<string>("select o.stay_id || b.code from bed_occupancy o join bed b on b.id = o.bed_id where o.ended_at is null");
        var here = await product.Databases["tracking"].ListAsync<string>("select journey_id || location_code from journey where not ended and location_kind = 'bed'");
        var closed = await product.Databases["admissions"].ListAsync<Guid>("select id from stay where closed_at is not null");
        var ended = await product.Databases["tracking"].ListAsync<Guid>("select journey_id from journey where is_stay and left_at is not null");
        return beds.Except(here).LongCount() + here.Except(beds).LongCount() + closed.Except(ended).LongCount() + ended.Except(closed).LongCount();
    }
}
