using System.ComponentModel.DataAnnotations;
using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Tracking;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>Open delays: a role sees its own, managers all.</summary>
internal static class ListDelays
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/delays", HandleAsync)
            .Query(TrackingPermissions.ReadDelays)
            .WithName("ListDelays")
            .WithSummary(
                "Open delays and notices of the hospital or of one ward (its code), escalated ones first; notices that were seen come last, with who has seen them."
            );

    private static async Task<Ok<IReadOnlyList<DelayView>>> HandleAsync(
        [StringLength(20)] string? ward,
        Caller caller,
        TrackingDbContext database,
        CancellationToken cancel
    )
    {
        var rows = await DelayScope
            .Open(database, caller, ward, DelayScope.SeesAll(caller))
            .OrderBy(row => row.Kind == DelayKind.Notice && row.AcknowledgedAt != null)
            .ThenBy(row => row.EscalatedAt == null)
            .ThenBy(row => row.DueAt)
            .Take(500)
            .ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<DelayView>>([.. rows.Select(DelayView.Of)]);
    }
}
