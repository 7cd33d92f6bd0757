using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Features;

/// <summary>Where a patient is.</summary>
public sealed record LocationView(string Kind, string? Code, DateTimeOffset Since);

/// <summary>One stay on its way.</summary>
public sealed record JourneyView(
    Guid JourneyId, Guid StayId, Guid PatientId, LocationView? Location, string? LastStamp, DateTimeOffset? LastStampAt,
    DateTimeOffset? ExpectedDischargeAt, long Version);

/// <summary>Journeys that have not ended, last stamp first.</summary>
internal static class ListJourneys
{
    public static void Map(RouteGroupBuilder group) => group.MapGet("/journeys", HandleAsync)
        .Query(TrackingPermissions.ReadJourneys).WithName("ListJourneys").WithSummary("Patients on their way: where, since when, what came last.");

    private static async Task<Ok<IReadOnlyList<JourneyView>>> HandleAsync(int? take, Caller caller, TrackingDbContext database, CancellationToken cancel)
    {
        var rows = await database.Journeys.AsNoTracking().Where(row => row.HospitalId == caller.HospitalId && !row.Ended)
            .OrderByDescending(row => row.LastStampAt).Take(Math.Clamp(take ?? 200, 1, 1000)).ToListAsync(cancel);
        IReadOnlyList<JourneyView> views =
        [
            .. rows.Select(row => new JourneyView(
                row.StayId, row.StayId, row.PatientId, row.LocationKind is null ? null : new LocationView(row.LocationKind, row.LocationCode, row.LocationSince!.Value),
                row.LastStamp, row.LastStampAt, row.ExpectedDischargeAt, row.Version)),
        ];
        return TypedResults.Ok(views);
    }
}
