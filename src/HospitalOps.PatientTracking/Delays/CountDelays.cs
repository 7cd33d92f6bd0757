using System.ComponentModel.DataAnnotations;
using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Tracking;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>How many alerts of the caller's role nobody looks after.</summary>
internal static class CountDelays
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/delays/count", HandleAsync)
            .Query(TrackingPermissions.ReadDelays)
            .WithName("CountDelays")
            .WithSummary(
                "How many alerts of one's own role nobody looks after; of the hospital or of one ward (its code)."
            );

    private static async Task<Ok<OpenDelays>> HandleAsync(
        [StringLength(20)] string? ward,
        Caller caller,
        TrackingDbContext database,
        CancellationToken cancel
    ) =>
        TypedResults.Ok(
            new OpenDelays(
                await DelayScope
                    .Open(database, caller, ward, all: false)
                    .CountAsync(row => row.Kind == DelayKind.Alert && row.AcknowledgedAt == null, cancel)
            )
        );
}
