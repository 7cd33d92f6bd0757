using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Discharges;

/// <summary>Open blockers of a ward.</summary>
internal static class ListBlockers
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/discharge-blockers", HandleAsync)
            .Query(TrackingPermissions.ReadDischarges)
            .WithName("ListBlockers")
            .WithSummary("Open blockers of a ward, one entry per patient.");

    private static async Task<Ok<IReadOnlyList<WardBlockers>>> HandleAsync(
        Guid ward,
        Caller caller,
        TrackingDbContext database,
        CancellationToken cancel
    )
    {
        var rows = await database
            .Blockers.AsNoTracking()
            .Where(row => row.HospitalId == caller.HospitalId && row.ClearedAt == null)
            .Join(
                database.Journeys.AsNoTracking().Where(row => row.WardId == ward && !row.Ended),
                row => row.JourneyId,
                journey => journey.JourneyId,
                (row, journey) =>
                    new
                    {
                        row,
                        journey.BedCode,
                        journey.ReadyToLeaveAt,
                    }
            )
            .ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<WardBlockers>>([
            .. rows.GroupBy(one => (one.row.JourneyId, one.BedCode, one.ReadyToLeaveAt))
                .Select(stay => new WardBlockers(
                    stay.Key.JourneyId,
                    stay.Key.BedCode,
                    stay.Key.ReadyToLeaveAt,
                    [.. stay.Select(one => BlockerView.For(caller, one.row))]
                )),
        ]);
    }
}
