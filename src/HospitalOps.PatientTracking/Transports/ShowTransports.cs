using System.ComponentModel.DataAnnotations;
using HospitalOps.Api.Tracking;
using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Tracking;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Transports;

internal static class TransportViews
{
    extension(TransportView)
    {
        internal static TransportView Of(Transport row) =>
            new(
                row.Id,
                row.StayId,
                row.PatientId,
                row.Purpose,
                row.Mode,
                row.State,
                row.FromBedId,
                row.ToBedId,
                row.FromPlace,
                row.ToPlace,
                row.Equipment,
                row.Isolation,
                row.Escort,
                row.DueAt,
                row.RequestedAt,
                row.ReadyAt,
                row.TakenAt,
                row.StartedAt,
                row.FinishedAt,
                row.Porter,
                row.EndReason,
                row.Version
            );
    }
}

/// <summary>Porter jobs as a porter and as a dispatcher see them.</summary>
internal static class ShowTransports
{
    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapGet("/transports", ListAsync)
            .Query(TrackingPermissions.ReadTransports)
            .WithName("ListTransports")
            .WithSummary(
                "Open porter jobs of the hospital or of one stay, oldest first; for one stay also what could not be done in the last hours."
            );
        group
            .MapGet("/transports/proposed", ProposedAsync)
            .Query(TrackingPermissions.Carry)
            .WithName("ProposeTransports")
            .WithSummary(
                "Open jobs in the order proposed to the caller, with the reasons; ward = codes of the wards of his zone, none for the whole hospital."
            );
        group
            .MapGet("/transports/board", BoardAsync)
            .Query(TrackingPermissions.ReadTransportBoard)
            .WithName("ShowTransportBoard")
            .WithSummary("Waiting jobs and the load of each porter.");
    }

    /// <summary>How long the ward sees that a porter came and could not take the patient.</summary>
    private static readonly TimeSpan FailureShown = TimeSpan.FromHours(12);

    private static IQueryable<Transport> Open(TrackingDbContext database, Guid hospital, Guid? stay = null) =>
        database
            .Transports.AsNoTracking()
            .Where(row =>
                row.HospitalId == hospital
                && (stay == null || row.StayId == stay)
                && (
                    row.State == TransportState.Requested
                    || row.State == TransportState.Taken
                    || row.State == TransportState.Started
                )
            )
            .OrderBy(row => row.RequestedAt)
            .Take(500);

    private static async Task<Ok<IReadOnlyList<TransportView>>> ListAsync(
        Guid? stayId,
        Caller caller,
        TrackingDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var jobs = await Open(database, caller.HospitalId, stayId).ToListAsync(cancel);
        if (stayId is not null)
        {
            var since = clock.GetUtcNow() - FailureShown;
            jobs.AddRange(
                await database
                    .Transports.AsNoTracking()
                    .Where(row =>
                        row.HospitalId == caller.HospitalId
                        && row.StayId == stayId
                        && row.State == TransportState.Failed
                        && row.FinishedAt >= since
                    )
                    .OrderByDescending(row => row.FinishedAt)
                    .ToListAsync(cancel)
            );
        }
        return TypedResults.Ok<IReadOnlyList<TransportView>>([.. jobs.Select(TransportView.Of)]);
    }

    private static async Task<Ok<IReadOnlyList<ProposedTransport>>> ProposedAsync(
        [MaxLength(200)] string[]? ward,
        Caller caller,
        TrackingDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var last = await database
            .Transports.AsNoTracking()
            .Where(row =>
                row.HospitalId == caller.HospitalId
                && row.Porter == caller.UserName
                && row.State == TransportState.Finished
            )
            .OrderByDescending(row => row.FinishedAt)
            .Select(row => row.ToPlace)
            .FirstOrDefaultAsync(cancel);
        var jobs = (await Open(database, caller.HospitalId).ToListAsync(cancel)).Where(job =>
            job.Porter == caller.UserName || job.IsFreeFor(caller.UserName, now)
        );
        return TypedResults.Ok<IReadOnlyList<ProposedTransport>>([
            .. PorterOrder
                .Of(jobs, caller.UserName, Milestone.WardOf(last), ward ?? [], now)
                .Select(one => new ProposedTransport(TransportView.Of(one.Job), one.Reasons)),
        ]);
    }

    private static async Task<Ok<TransportBoardView>> BoardAsync(
        Caller caller,
        TrackingDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var open = await Open(database, caller.HospitalId).ToListAsync(cancel);
        var start = CasablancaTime.StartOf(CasablancaTime.DayOf(clock.GetUtcNow()));
        var today = await database
            .Transports.AsNoTracking()
            .Where(row => row.HospitalId == caller.HospitalId && row.FinishedAt >= start)
            .ToListAsync(cancel);
        var porters = open.Concat(today)
            .Where(job => job.Porter is not null)
            .GroupBy(job => job.Porter!)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new PorterLoad(
                group.Key,
                group.Count(job => job.IsOpen),
                group.Count(job => job.State == TransportState.Finished),
                Summary
                    .Of(
                        group
                            .Where(job => job is { State: TransportState.Finished, TakenAt: not null })
                            .Select(job => (job.FinishedAt!.Value - job.TakenAt!.Value).TotalMinutes)
                    )
                    .Median
            ));
        var waits = today
            .Where(job => job is { ReadyAt: not null, StartedAt: not null })
            .Select(job => (job.StartedAt!.Value - job.ReadyAt!.Value).TotalMinutes);
        return TypedResults.Ok(
            new TransportBoardView(
                [.. open.Select(TransportView.Of)],
                [.. porters],
                [
                    .. today
                        .Where(job => job.State == TransportState.Failed)
                        .OrderByDescending(job => job.FinishedAt)
                        .Select(TransportView.Of),
                ],
                Summary.Of(waits).Median
            )
        );
    }
}
