using System.ComponentModel.DataAnnotations;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Transports;

/// <summary>The patient is ready to move; a porter is asked, or told that an announced job can begin.</summary>
/// <param name="Purpose">Null: of the announced job, that to a bed before others; to a bed when nothing was
/// announced.</param>
public sealed record RequestTransportRequest(
    Guid StayId,
    TransportMode Mode,
    Guid? FromBedId,
    Guid? ToBedId,
    DateTimeOffset? OccurredAt,
    TransportPurpose? Purpose = null,
    [property: StringLength(60)] string? ToPlace = null,
    IReadOnlyList<TransportEquipment>? Equipment = null,
    bool Escort = false,
    DateTimeOffset? DueAt = null
);

/// <summary>When the step happened, if not now.</summary>
public sealed record TransportStepRequest(DateTimeOffset? OccurredAt);

/// <summary>Why the transport is not needed, or could not be done.</summary>
public sealed record CancelTransportRequest(
    [property: Required, StringLength(200, MinimumLength = 1)] string Reason,
    DateTimeOffset? OccurredAt = null
);

/// <summary>The ward asks for porters; a porter takes, starts, finishes, or finds that the patient cannot go.</summary>
internal static class MovingPatient
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapPost("/transports", RequestAsync)
            .Command(TrackingPermissions.RequestTransport)
            .WithName("RequestTransport")
            .WithSummary("Ready to move: ask a porter.");
        group
            .MapPost("/transports/{id:guid}/take", TakeAsync)
            .Command(TrackingPermissions.Carry)
            .WithName("TakeTransport")
            .WithSummary("A porter has the job.");
        group
            .MapPost("/transports/{id:guid}/start", StartAsync)
            .Command(TrackingPermissions.Carry)
            .WithName("StartTransport")
            .WithSummary("The porter leaves with the patient.");
        group
            .MapPost("/transports/{id:guid}/finish", FinishAsync)
            .Command(TrackingPermissions.Carry)
            .WithName("FinishTransport")
            .WithSummary("The patient is handed over.");
        group
            .MapPost("/transports/{id:guid}/fail", FailAsync)
            .Command(TrackingPermissions.Carry)
            .WithName("FailTransport")
            .WithSummary("The porter came and the patient could not go, with a reason.");
        group
            .MapPost("/transports/{id:guid}/cancel", CancelAsync)
            .Command(TrackingPermissions.RequestTransport)
            .WithName("CancelTransport")
            .WithSummary("Not needed, with a reason.");
    }

    private static async Task<Results<Created<TransportView>, ProblemHttpResult>> RequestAsync(
        RequestTransportRequest body,
        Caller caller,
        TrackingDbContext database,
        JourneyLog log,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var at = Occurrence.Resolve(body.OccurredAt, now);
        if (!at.Succeeded)
            return at.Refusal.ToProblem();
        var journey = await database.LockJourneyAsync(body.StayId, caller.HospitalId, cancel);
        if (journey is null)
            return CommonRefusals.NotFound.ToProblem();
        if (!journey.IsStay || journey.PatientId is null)
            return TrackingRefusals.NotAStay.ToProblem();
        if (journey.Ended)
            return TrackingRefusals.JourneyEnded.ToProblem();
        var jobs = await database
            .Transports.FromSql(
                $"select * from transport where stay_id = {body.StayId} and state in ('requested', 'taken', 'started') order by id for no key update"
            )
            .ToListAsync(cancel);
        var announced = jobs.Where(job => job.ReadyAt is null)
            .OrderBy(job => job.Purpose)
            .ThenByDescending(job => job.RequestedAt);
        var purpose = body.Purpose ?? announced.FirstOrDefault()?.Purpose ?? TransportPurpose.Bed;
        if (jobs.Exists(job => job.Purpose == purpose && job.ReadyAt is not null))
            return TrackingRefusals.JobOpen.ToProblem();
        var open = announced.FirstOrDefault(job => job.Purpose == purpose);
        var order = new TransportOrder(
            purpose,
            body.Mode,
            body.FromBedId,
            body.ToBedId,
            ToPlace: body.ToPlace,
            Needs: [.. (body.Equipment ?? []).Select(one => one.Code())],
            Escort: body.Escort,
            DueAt: body.DueAt?.ToUniversalTime()
        );
        var (job, told) = open is null
            ? Asked(Transport.Ask(Guid.CreateVersion7(now), journey, order, at.Value))
            : (open, open.Ready(order, at.Value));
        if (open is null)
            database.Add(job);
        await log.OwnAsync(job, told, caller.UserName, cancel);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Created($"/api/v1/transports/{job.Id}", TransportView.Of(job));

        static (Transport, object) Asked((Transport Job, object Told) asked) => asked;
    }

    private static Task<Results<Ok<TransportView>, ProblemHttpResult>> TakeAsync(
        Guid id,
        TransportStepRequest body,
        Caller caller,
        TransportStep step,
        CancellationToken cancel
    ) => step.ApplyAsync(id, body.OccurredAt, caller, (job, at) => job.Take(caller.UserName, at), cancel);

    private static Task<Results<Ok<TransportView>, ProblemHttpResult>> StartAsync(
        Guid id,
        TransportStepRequest body,
        Caller caller,
        TransportStep step,
        CancellationToken cancel
    ) => step.ApplyAsync(id, body.OccurredAt, caller, (job, at) => job.Start(caller.UserName, at), cancel);

    private static Task<Results<Ok<TransportView>, ProblemHttpResult>> FinishAsync(
        Guid id,
        TransportStepRequest body,
        Caller caller,
        TransportStep step,
        CancellationToken cancel
    ) => step.ApplyAsync(id, body.OccurredAt, caller, (job, at) => job.Finish(at), cancel);

    private static Task<Results<Ok<TransportView>, ProblemHttpResult>> FailAsync(
        Guid id,
        CancelTransportRequest body,
        Caller caller,
        TransportStep step,
        CancellationToken cancel
    ) =>
        step.ApplyAsync(
            id,
            body.OccurredAt,
            caller,
            (job, at) => job.End(TransportState.Failed, body.Reason, at),
            cancel
        );

    private static Task<Results<Ok<TransportView>, ProblemHttpResult>> CancelAsync(
        Guid id,
        CancelTransportRequest body,
        Caller caller,
        TransportStep step,
        CancellationToken cancel
    ) =>
        step.ApplyAsync(
            id,
            body.OccurredAt,
            caller,
            (job, at) => job.End(TransportState.Cancelled, body.Reason, at),
            cancel
        );
}

/// <summary>One step of a porter job: locked, decided, logged.</summary>
internal sealed class TransportStep(TrackingDbContext database, JourneyLog log, TimeProvider clock)
{
    public async Task<Results<Ok<TransportView>, ProblemHttpResult>> ApplyAsync(
        Guid id,
        DateTimeOffset? told,
        Caller caller,
        Func<Transport, DateTimeOffset, Result<object>> decide,
        CancellationToken cancel
    )
    {
        var at = Occurrence.Resolve(told, clock.GetUtcNow());
        if (!at.Succeeded)
            return at.Refusal.ToProblem();
        // The journey first, as everywhere: an event of the same stay may come at the same time.
        var known = await database
            .Transports.AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == id && row.HospitalId == caller.HospitalId, cancel);
        if (known is null)
            return CommonRefusals.NotFound.ToProblem();
        await database.LockJourneyAsync(known.StayId, caller.HospitalId, cancel);
        var job = await database.LockTransportAsync(id, caller.HospitalId, cancel);
        var decided = decide(job!, at.Value);
        if (!decided.Succeeded)
            return decided.Refusal.ToProblem();
        await log.OwnAsync(job!, decided.Value, caller.UserName, cancel);
        await database.SaveChangesAsync(cancel);
        return TypedResults.Ok(TransportView.Of(job!));
    }
}
