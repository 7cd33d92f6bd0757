using System.ComponentModel.DataAnnotations;
using HospitalOps.PatientTracking.Domain;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.ServiceDefaults.Time;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Features;

/// <summary>The patient is ready to move; a porter is asked.</summary>
public sealed record RequestTransportRequest(Guid StayId, TransportMode Mode, Guid? FromBedId, Guid? ToBedId, DateTimeOffset? OccurredAt);

/// <summary>When the step happened, if not now.</summary>
public sealed record TransportStepRequest(DateTimeOffset? OccurredAt);

/// <summary>Why the transport is not needed.</summary>
public sealed record CancelTransportRequest([property: Required, StringLength(200, MinimumLength = 1)] string Reason);

/// <summary>One porter job.</summary>
public sealed record TransportView(
    Guid TransportId, Guid StayId, Guid PatientId, TransportMode Mode, TransportState State, Guid? FromBedId, Guid? ToBedId,
    DateTimeOffset RequestedAt, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, string? Porter, long Version)
{
    internal static TransportView Of(Transport row) => new(
        row.Id, row.StayId, row.PatientId, row.Mode, row.State, row.FromBedId, row.ToBedId, row.RequestedAt, row.StartedAt, row.FinishedAt, row.Porter, row.Version);
}

/// <summary>Porter jobs: asked by the ward, taken, finished or cancelled.</summary>
internal static class MovingPatient
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/transports", ListAsync).Query(TrackingPermissions.ReadTransports).WithName("ListTransports").WithSummary("Open porter jobs, oldest first.");
        group.MapPost("/transports", RequestAsync).Command(TrackingPermissions.RequestTransport).WithName("RequestTransport").WithSummary("Ready to move: ask a porter.");
        group.MapPost("/transports/{id:guid}/start", StartAsync).Command(TrackingPermissions.Carry).WithName("StartTransport").WithSummary("The porter leaves with the patient.");
        group.MapPost("/transports/{id:guid}/finish", FinishAsync).Command(TrackingPermissions.Carry).WithName("FinishTransport").WithSummary("The patient is handed over.");
        group.MapPost("/transports/{id:guid}/cancel", CancelAsync).Command(TrackingPermissions.RequestTransport).WithName("CancelTransport").WithSummary("Not needed, with a reason.");
    }

    private static async Task<Ok<IReadOnlyList<TransportView>>> ListAsync(Caller caller, TrackingDbContext database, CancellationToken cancel)
    {
        var rows = await database.Transports.AsNoTracking()
            .Where(row => row.HospitalId == caller.HospitalId && (row.State == TransportState.Requested || row.State == TransportState.Started))
            .OrderBy(row => row.RequestedAt).Take(500).ToListAsync(cancel);
        IReadOnlyList<TransportView> views = [.. rows.Select(TransportView.Of)];
        return TypedResults.Ok(views);
    }

    private static async Task<Results<Created<TransportView>, ProblemHttpResult>> RequestAsync(
        RequestTransportRequest body, Caller caller, TrackingDbContext database, TimeProvider clock, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var at = Occurrence.Resolve(body.OccurredAt, now);
        if (!at.Succeeded) return at.Refusal.ToProblem();
        var journey = await database.LockJourneyAsync(body.StayId, caller.HospitalId, cancel);
        if (journey is null) return CommonRefusals.NotFound.ToProblem();
        if (journey.Ended) return TrackingRefusals.JourneyEnded.ToProblem();
        var transport = Transport.Ask(Guid.CreateVersion7(now), journey, body.Mode, body.FromBedId, body.ToBedId, at.Value);
        database.Add(transport);
        Stamping.Own(database, journey, Stamps.ReadyToMove, at.Value, now, caller.UserName, body.Mode.Code());
        await database.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/v1/transports/{transport.Id}", TransportView.Of(transport));
    }

    private static Task<Results<Ok<TransportView>, ProblemHttpResult>> StartAsync(
        Guid id, TransportStepRequest body, Caller caller, TrackingDbContext database, TimeProvider clock, CancellationToken cancel) =>
        ApplyAsync(id, body.OccurredAt, caller, database, clock, (transport, at) => transport.Start(caller.UserName, at), cancel, Stamps.TransportStarted, Stamps.Departed);

    private static Task<Results<Ok<TransportView>, ProblemHttpResult>> FinishAsync(
        Guid id, TransportStepRequest body, Caller caller, TrackingDbContext database, TimeProvider clock, CancellationToken cancel) =>
        ApplyAsync(id, body.OccurredAt, caller, database, clock, (transport, at) => transport.Finish(at), cancel);

    private static Task<Results<Ok<TransportView>, ProblemHttpResult>> CancelAsync(
        Guid id, CancelTransportRequest body, Caller caller, TrackingDbContext database, TimeProvider clock, CancellationToken cancel) =>
        ApplyAsync(id, null, caller, database, clock, (transport, at) => transport.Cancel(body.Reason, at), cancel);

    private static async Task<Results<Ok<TransportView>, ProblemHttpResult>> ApplyAsync(
        Guid id, DateTimeOffset? told, Caller caller, TrackingDbContext database, TimeProvider clock,
        Func<Transport, DateTimeOffset, Refusal?> decide, CancellationToken cancel, params string[] stamps)
    {
        var now = clock.GetUtcNow();
        var at = Occurrence.Resolve(told, now);
        if (!at.Succeeded) return at.Refusal.ToProblem();
        var transport = await database.LockTransportAsync(id, caller.HospitalId, cancel);
        if (transport is null) return CommonRefusals.NotFound.ToProblem();
        if (decide(transport, at.Value) is { } refusal) return refusal.ToProblem();
        if (stamps.Length > 0 && await database.LockJourneyAsync(transport.StayId, caller.HospitalId, cancel) is { } journey)
            foreach (var stamp in stamps) Stamping.Own(database, journey, stamp, at.Value, now, caller.UserName);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(TransportView.Of(transport));
    }
}
