using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Newborns;
using HospitalOps.BedManagement.Occupancies;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.SiteTransfers;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Requests;

/// <summary>
/// The receiving ward confirms the patient in the bed. For a transfer the old bed is vacated in the same transaction,
/// both rows locked: at no instant two beds, at no instant none (INV-15).
/// </summary>
internal static class ConfirmArrival
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/placement-requests/{id:guid}/arrival", HandleAsync)
            .Command(BedsPermissions.ConfirmArrival)
            .WithName("ConfirmArrival")
            .WithSummary("The patient is in the reserved bed; a transfer vacates the old bed at the same instant.");

    private static async Task<Results<Ok<PlacementRequestView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        ConfirmArrivalRequest body,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var occurredAt = Occurrence.Resolve(body.OccurredAt, now);
        if (!occurredAt.Succeeded)
            return occurredAt.Refusal.ToProblem();
        var request = await database.LockRequestAsync(id, caller.HospitalId, cancel);
        if (request is null)
            return CommonRefusals.NotFound.ToProblem();
        if (request.State is not (PlacementState.Reserved or PlacementState.Accepted) || request.BedId is not { } bedId)
            return PlacementRefusals.NotReserved.With("state", request.State).ToProblem();

        if (request is { FromHospitalId: not null, DepartedAt: null })
            return SiteTransferRefusals.NotDeparted.ToProblem();

        var fromBed = await database
            .Occupancies.AsNoTracking()
            .Where(occupancy => occupancy.StayId == request.StayId && occupancy.EndedAt == null)
            .Select(occupancy => (Guid?)occupancy.BedId)
            .SingleOrDefaultAsync(cancel);
        var beds = await database.LockBedsAsync(
            fromBed is null ? [bedId] : [bedId, fromBed.Value],
            caller.HospitalId,
            cancel
        );
        var target = beds[bedId];
        if (Refuse(target, request) is { } refusal)
            return refusal.ToProblem();

        var person = await database.PersonOfAsync(request.StayId, cancel);
        if (await database.LiesElsewhereAsync(request.StayId, request.PatientId, person, fromBed, cancel))
            return CommonRefusals.Busy.ToProblem();
        var instant = await database.InstantAsync([.. beds.Keys], request.StayId, cancel);
        var source = fromBed is null ? null : beds[fromBed.Value];
        if (fromBed is not null && source?.Open?.StayId != request.StayId)
            return CommonRefusals.Busy.ToProblem();

        var times = await EntryTimes.ReadAsync(database, bedId, request.StayId, cancel);
        var inBed = times.Place(body.OccurredAt, occurredAt.Value, now, source?.Open?.OccurredAt);
        if (!inBed.Succeeded)
            return inBed.Refusal.ToProblem();
        var at = inBed.Value;
        if (
            source is not null
            && await NewbornsOfMother.DecideAsync(
                database,
                source,
                body.Newborns,
                body.NewbornReason,
                leaves: false,
                caller.UserName,
                now,
                cancel
            )
                is { } ask
        )
            return ask.ToProblem();
        target.Held!.End(ReservationState.Used, instant);
        if (source?.Open is { } leaving)
        {
            var job = await BedTurnover.VacateAsync(
                database,
                source,
                leaving,
                "transfer",
                caller.UserName,
                instant,
                at,
                now,
                cancel
            );
            database.Add(job);
            // The old occupancy must end before the new one starts: the unique index per stay is checked row by row.
            await database.SaveChangesAsync(cancel);
        }
        var occupancy = Occupancy.Start(
            new OccupancyStart
            {
                Id = new OccupancyId(Guid.CreateVersion7(now)),
                Bed = target.Bed,
                StayId = request.StayId,
                PatientId = request.PatientId,
                Sex = request.Sex,
                AgeClass = request.AgeClass,
                Isolation = request.Isolation,
                StartedAt = instant,
                OccurredAt = at,
                StartedBy = caller.UserName,
                OverrideReason = target.Held.OverrideReason,
                PersonId = person,
            }
        );
        database.Add(occupancy);
        var ward = await database.Wards.AsNoTracking().SingleAsync(row => row.Id == target.Bed.WardId, cancel);
        target.Bed.Occupy(ward, occupancy, request.Id, fromBed, at);
        // Newborns who came along from the other hospital are beside her here.
        if (request.FromHospitalId is not null)
            foreach (var newborn in await NewbornsOfMother.WithAsync(database, request.StayId, cancel))
                target.Bed.ChangeNewborns(occupancy, newborn.BabyStayId, "linked", instant);
        request.Fulfil(bedId, caller.UserName, at);
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (BedConstraints.Explain(exception) is { } lost)
        {
            return lost.ToProblem();
        }
        return TypedResults.Ok(await PlacementViews.ReadOneAsync(database, id, cancel));
    }

    private static Refusal? Refuse(LockedBed target, PlacementRequest request)
    {
        if (target.Bed.RefuseEntry(target.Open) is { } refusal)
            return refusal;
        return target.Held?.PlacementRequestId == request.Id
            ? null
            : BedRefusals.OtherHold.With("bedCode", target.Bed.Code);
    }
}
