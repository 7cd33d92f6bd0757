using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Estimates;

/// <summary>Continuous measure of the expected waits: one query.</summary>
internal static class ReportWaitEstimates
{
    private const int MostDays = 31;

    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/wait-estimates", HandleAsync)
            .Query(QueuesPermissions.Watch)
            .WithName("ReportWaitEstimates")
            .WithSummary(
                "Error of the expected waits per queue over the last days (7 unless told, 31 at most), beside two simple ways."
            );

    private static async Task<Ok<List<WaitEstimateReport>>> HandleAsync(
        Caller caller,
        QueuesDbContext database,
        TimeProvider clock,
        CancellationToken cancel,
        int days = 7
    )
    {
        var since = clock.GetUtcNow().AddDays(-Math.Clamp(days, 1, MostDays));
        return TypedResults.Ok(
            await database
                .Database.SqlQuery<WaitEstimateReport>(
                    $"""
                    with wait as (
                      select estimate.*, extract(epoch from ticket.started_at - estimate.told_at)::double precision / 60 as waited
                      from wait_estimate estimate join ticket on ticket.id = estimate.ticket_id
                      where estimate.hospital_id = {caller.HospitalId} and estimate.told_at > {since} and ticket.started_at >= estimate.told_at)
                    select queue_id, count(*)::int as waits, count(point_minutes)::int as told,
                      avg((waited between from_minutes and to_minutes)::int)::double precision as in_range,
                      avg((waited > point_minutes)::int)::double precision as under,
                      avg(abs(waited - point_minutes)) as mean_error,
                      percentile_cont(0.5) within group (order by abs(waited - point_minutes)) as median_error,
                      avg(abs(waited - last_to_enter_minutes)) filter (where point_minutes is not null) as last_to_enter_error,
                      avg(abs(waited - mean_of_ten_minutes)) filter (where point_minutes is not null) as mean_of_ten_error
                    from wait group by queue_id order by queue_id
                    """
                )
                .ToListAsync(cancel)
        );
    }
}
