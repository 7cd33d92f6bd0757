using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Journeys;

internal static class JourneyViews
{
    extension(JourneyView)
    {
        internal static JourneyView Of(Journey row) =>
            new(
                row.JourneyId,
                row.IsStay ? row.JourneyId : null,
                row.PatientId,
                row.LocationKind is null
                    ? null
                    : new LocationView(row.LocationKind, row.LocationCode, row.LocationSince!.Value),
                row.WardId,
                row.LastMilestone,
                row.LastMilestoneAt,
                row.ExpectedDischargeAt,
                row.Version
            );
    }
}

/// <summary>Journeys that have not ended, last milestone first.</summary>
internal static class ListJourneys
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/journeys", HandleAsync)
            .Query(TrackingPermissions.ReadJourneys)
            .WithName("ListJourneys")
            .WithSummary("Patients on their way: where, since when, what came last.");

    private static async Task<Ok<IReadOnlyList<JourneyView>>> HandleAsync(
        int? take,
        Caller caller,
        TrackingDbContext database,
        CancellationToken cancel
    )
    {
        var rows = await database
            .Journeys.AsNoTracking()
            .Where(row => row.HospitalId == caller.HospitalId && !row.Ended && row.LastMilestoneAt != null)
            .OrderByDescending(row => row.LastMilestoneAt)
            .Take(Math.Clamp(take ?? 200, 1, 1000))
            .ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<JourneyView>>([.. rows.Select(JourneyView.Of)]);
    }
}
