using System.ComponentModel.DataAnnotations;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>One delay or notice.</summary>
/// <param name="Owner">Role that is to act.</param>
/// <param name="EscalatedAt">Nobody took it in time: the managers see it.</param>
public sealed record DelayView(
    Guid DelayId,
    DelayKind Kind,
    string Gap,
    Guid JourneyId,
    string Ward,
    string? Place,
    DateTimeOffset Since,
    DateTimeOffset DueAt,
    DateTimeOffset RaisedAt,
    string Owner,
    string? AcknowledgedBy,
    DateTimeOffset? AcknowledgedAt,
    DateTimeOffset? EscalatedAt,
    DateTimeOffset? ClearedAt
)
{
    internal static DelayView Of(Delay row) =>
        new(
            row.Id,
            row.Kind,
            row.Gap,
            row.JourneyId,
            row.Ward,
            row.Place,
            row.GapFrom,
            row.DueAt,
            row.RaisedAt,
            row.Owner,
            row.AcknowledgedBy,
            row.AcknowledgedAt,
            row.EscalatedAt,
            row.ClearedAt
        );
}

/// <summary>Open alerts of a role that nobody of it looks after yet.</summary>
public sealed record OpenDelays(int Alerts);

/// <summary>Open delays: a role sees its own, managers all.</summary>
internal static class WatchingDelays
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapGet("/delays", ListAsync)
            .Query(TrackingPermissions.ReadDelays)
            .WithName("ListDelays")
            .WithSummary(
                "Open delays and notices of the hospital or of one ward (its code), escalated ones first; notices that were seen come last, with who has seen them."
            );
        group
            .MapGet("/delays/count", CountAsync)
            .Query(TrackingPermissions.ReadDelays)
            .WithName("CountDelays")
            .WithSummary(
                "How many alerts of one's own role nobody looks after; of the hospital or of one ward (its code)."
            );
        group
            .MapPost("/delays/{id:guid}/acknowledge", AcknowledgeAsync)
            .Command(TrackingPermissions.ReadDelays)
            .WithName("AcknowledgeDelay")
            .WithSummary("Look after a delay; it does not escalate any more.");
    }

    private static bool SeesAll(Caller caller) => caller.Role is Roles.OperationsManager or Roles.BedManager;

    private static IQueryable<Delay> Open(TrackingDbContext database, Caller caller, string? ward, bool all) =>
        database
            .Delays.AsNoTracking()
            .Where(row =>
                row.HospitalId == caller.HospitalId
                && row.ClearedAt == null
                && (all || row.Owner == caller.Role)
                && (ward == null || row.Ward == ward)
            );

    private static async Task<Ok<OpenDelays>> CountAsync(
        [StringLength(20)] string? ward,
        Caller caller,
        TrackingDbContext database,
        CancellationToken cancel
    ) =>
        TypedResults.Ok(
            new OpenDelays(
                await Open(database, caller, ward, all: false)
                    .CountAsync(row => row.Kind == DelayKind.Alert && row.AcknowledgedAt == null, cancel)
            )
        );

    private static async Task<Ok<IReadOnlyList<DelayView>>> ListAsync(
        [StringLength(20)] string? ward,
        Caller caller,
        TrackingDbContext database,
        CancellationToken cancel
    )
    {
        var rows = await Open(database, caller, ward, SeesAll(caller))
            .OrderBy(row => row.Kind == DelayKind.Notice && row.AcknowledgedAt != null)
            .ThenBy(row => row.EscalatedAt == null)
            .ThenBy(row => row.DueAt)
            .Take(500)
            .ToListAsync(cancel);
        return TypedResults.Ok<IReadOnlyList<DelayView>>([.. rows.Select(DelayView.Of)]);
    }

    private static async Task<Results<Ok<DelayView>, ProblemHttpResult>> AcknowledgeAsync(
        Guid id,
        Caller caller,
        TrackingDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var row = await database
            .Delays.FromSql(
                $"select * from delay where id = {id} and hospital_id = {caller.HospitalId} for no key update"
            )
            .SingleOrDefaultAsync(cancel);
        if (row is null || !(SeesAll(caller) || row.Owner == caller.Role))
            return CommonRefusals.NotFound.ToProblem();
        if (row.Acknowledge(caller.UserName, clock.GetUtcNow()) is { } refusal)
            return refusal.ToProblem();
        database.ChangedHospitals.Add(caller.HospitalId);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(DelayView.Of(row));
    }
}
