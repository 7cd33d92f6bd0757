using HospitalOps.Api.Tracking;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Tracking;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Transports;

/// <summary>The ward asks for a porter, or says that an announced job can begin.</summary>
internal static class RequestTransport
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/transports", HandleAsync)
            .Command(TrackingPermissions.RequestTransport)
            .WithName("RequestTransport")
            .WithSummary("Ready to move: ask a porter.");

    private static async Task<Results<Created<TransportView>, ProblemHttpResult>> HandleAsync(
        RequestTransportRequest body,
        Caller caller,
        TrackingDbContext database,
        JourneyLog log,
        StayPrecautions precautions,
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
            Isolation: await precautions.OfAsync(body.StayId, cancel),
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
}
