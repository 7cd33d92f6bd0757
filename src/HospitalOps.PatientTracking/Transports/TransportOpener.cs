using HospitalOps.Contracts.Admissions;
using HospitalOps.Contracts.BedManagement;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.Services.Inbox;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Tracking;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Transports;

/// <summary>
/// Opens porter jobs when a bed is held, a theatre or an examination takes the patient, or a discharge is decided, and
/// ends what is no
/// longer needed. Once for each event; nothing is opened when what would end it is known already.
/// </summary>
internal sealed class TransportOpener(TrackingDbContext database, StayPrecautions precautions)
{
    /// <summary>What the service recorded: to be logged by the caller.</summary>
    public async Task<IReadOnlyList<(Transport Job, object Told)>> ConsiderAsync(
        object message,
        EventContext context,
        CancellationToken cancel
    ) =>
        message switch
        {
            BedReserved it => await OpenAsync(
                it.StayId,
                context,
                it.OccurredAt,
                new(TransportPurpose.Bed, TransportMode.Bed, ToBedId: it.BedId, ToPlace: it.BedCode, Announced: true),
                cancel
            ),
            BedLeaveBegan { Kind: "theatre" or "imaging" or "examination" } it => await OpenAsync(
                it.StayId,
                context,
                it.OccurredAt,
                new(Codes.Parse<TransportPurpose>(it.Kind), TransportMode.Bed, it.BedId, FromPlace: it.BedCode),
                cancel
            ),
            DischargeDecided { Destination: not "death" } it => await OpenAsync(
                it.StayId,
                context,
                it.OccurredAt,
                new(TransportPurpose.Discharge, TransportMode.Chair, Announced: true),
                cancel
            ),
            BedOccupied it => await EndAsync(
                it.StayId,
                it.OccurredAt,
                "arrived",
                cancel,
                TransportPurpose.Bed,
                TransportPurpose.Return
            ),
            BedLeaveEnded it => await EndAsync(
                it.StayId,
                it.OccurredAt,
                "arrived",
                cancel,
                TransportPurpose.Theatre,
                TransportPurpose.Imaging,
                TransportPurpose.Examination,
                TransportPurpose.Return
            ),
            ReservationExpired it => await EndAsync(
                it.StayId,
                it.OccurredAt,
                "not_needed",
                job => job.Purpose == TransportPurpose.Bed && job.ToBedId == it.BedId,
                cancel
            ),
            PlacementWithdrawn it => await EndAsync(
                it.StayId,
                it.OccurredAt,
                "not_needed",
                cancel,
                TransportPurpose.Bed
            ),
            // Who has left his bed by himself needs nobody who was only announced.
            BedVacated { Cause: "discharge" } it => await EndAsync(
                it.StayId,
                it.OccurredAt,
                "not_needed",
                job => job is { Purpose: TransportPurpose.Discharge, ReadyAt: null },
                cancel
            ),
            StayReopened it => await EndAsync(
                it.StayId,
                it.OccurredAt,
                "not_needed",
                cancel,
                TransportPurpose.Discharge
            ),
            StayClosed it => await EndAllAsync(it.StayId, context, it.OccurredAt, "left", cancel),
            StayCancelled it => await EndAllAsync(it.StayId, context, it.OccurredAt, "not_needed", cancel),
            _ => [],
        };

    private async Task<IReadOnlyList<(Transport, object)>> OpenAsync(
        Guid stay,
        EventContext context,
        DateTimeOffset at,
        TransportOrder order,
        CancellationToken cancel
    )
    {
        var journey = await database.LockJourneyAsync(stay, context.HospitalId, cancel);
        if (journey is null or { Ended: true } or { PatientId: null })
            return [];
        var later = Later(order.Purpose);
        if (
            await database.Events.AnyAsync(
                row =>
                    row.StayId == stay
                    // A decision of an earlier time, told after a reversal, stands.
                    && (row.EventType == "StayReopened" ? row.RecordedAt >= context.RecordedAt : row.OccurredAt >= at)
                    && (
                        later.Contains(row.EventType)
                        || (
                            row.EventType == "ReservationExpired"
                            && order.ToBedId != null
                            && row.BedCode == order.ToPlace
                        )
                    ),
                cancel
            )
        )
            return [];
        if (await database.Transports.AnyAsync(row => row.OpenedBy == context.MessageId, cancel))
            return [];
        var open = await database
            .Transports.FromSql(
                $"""
                select * from transport where stay_id = {stay} and purpose = {order.Purpose.Code()} and state in
                ('requested', 'taken', 'started') for no key update
                """
            )
            .SingleOrDefaultAsync(cancel);
        if (open is not null)
        {
            // Another bed is held in place of the one that the job goes to.
            if (open.Redirect(order, at))
                await database.SaveChangesAsync(cancel);
            return [];
        }
        var isolation = await precautions.OfAsync(stay, cancel);
        var (job, told) = Transport.Ask(
            StableId.Of("transport", context.MessageId.ToString()),
            journey,
            order with
            {
                OpenedBy = context.MessageId,
                Isolation = isolation,
            },
            at
        );
        database.Add(job);
        return [(job, told)];
    }

    /// <summary>What ends the need for a job; a hold that is given up ends the job to its own bed only.</summary>
    private static string[] Later(TransportPurpose purpose) =>
        purpose switch
        {
            TransportPurpose.Bed => ["BedOccupied", "StayClosed", "StayCancelled", "PlacementWithdrawn"],
            TransportPurpose.Discharge => ["BedVacated", "StayClosed", "StayCancelled", "StayReopened"],
            _ => ["BedLeaveEnded", "BedOccupied", "BedVacated", "StayClosed", "StayCancelled"],
        };

    private Task<IReadOnlyList<(Transport, object)>> EndAsync(
        Guid stay,
        DateTimeOffset at,
        string reason,
        CancellationToken cancel,
        params TransportPurpose[] purposes
    ) => EndAsync(stay, at, reason, job => purposes.Contains(job.Purpose), cancel);

    private async Task<IReadOnlyList<(Transport, object)>> EndAsync(
        Guid stay,
        DateTimeOffset at,
        string reason,
        Func<Transport, bool> which,
        CancellationToken cancel
    )
    {
        return
        [
            .. (await OpenOfAsync(stay, cancel))
                .Where(job => which(job) && job.RequestedAt <= at)
                .Select(job => (job, End(job, reason, at)))
                .Where(ended => ended.Item2.Succeeded)
                .Select(ended => (ended.job, ended.Item2.Value)),
        ];
    }

    /// <summary>
    /// The stay is over: also a job ends that was asked for after that and before this was heard, unless the stay was
    /// taken up again meanwhile.
    /// </summary>
    private async Task<IReadOnlyList<(Transport, object)>> EndAllAsync(
        Guid stay,
        EventContext context,
        DateTimeOffset at,
        string reason,
        CancellationToken cancel
    )
    {
        // Whoever asks for a porter holds the journey.
        await database.Database.ExecuteSqlAsync(
            $"select 1 from journey where journey_id = {stay} for no key update",
            cancel
        );
        var goesOn = await database.Events.AnyAsync(
            row => row.StayId == stay && row.EventType == "StayReopened" && row.RecordedAt >= context.RecordedAt,
            cancel
        );
        return
        [
            .. (await OpenOfAsync(stay, cancel))
                .Where(job => !goesOn || job.RequestedAt <= at)
                .Select(job => (job, End(job, reason, job.RequestedAt > at ? job.RequestedAt : at)))
                .Where(ended => ended.Item2.Succeeded)
                .Select(ended => (ended.job, ended.Item2.Value)),
        ];
    }

    private Task<List<Transport>> OpenOfAsync(Guid stay, CancellationToken cancel) =>
        database
            .Transports.FromSql(
                $"""
                select * from transport where stay_id = {stay} and state in ('requested', 'taken', 'started') order
                by id for no key update
                """
            )
            .ToListAsync(cancel);

    /// <summary>Whoever was on the way has arrived; whoever was only asked for is not needed.</summary>
    private static Result<object> End(Transport job, string reason, DateTimeOffset at) =>
        job.State == TransportState.Started ? job.Finish(at) : job.End(TransportState.Cancelled, reason, at);
}
