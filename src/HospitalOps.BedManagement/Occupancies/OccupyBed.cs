using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Places;
using HospitalOps.BedManagement.Requests;
using HospitalOps.BedManagement.SiteTransfers;
using HospitalOps.BedManagement.Stays;
using HospitalOps.Placement;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Beds;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Occupancies;

/// <summary>
/// Direct admission: the request is made and fulfilled in one act. When one is open already and no other bed is held
/// for it, the patient is simply there
/// before the answer: that one is fulfilled.
/// </summary>
internal static class OccupyBed
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/beds/{id:guid}/occupy", HandleAsync)
            .Command(BedsPermissions.ConfirmArrival)
            .WithName("OccupyBed")
            .WithSummary("Direct admission into a free bed; makes and fulfils the request itself.");

    private static async Task<Results<Ok<BedView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        OccupyBedRequest body,
        Caller caller,
        BedsDbContext database,
        StayCheck stays,
        OwnersTraits owner,
        TimeProvider clock,
        HttpRequest http,
        HttpResponse response,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var occurredAt = Occurrence.Resolve(body.OccurredAt, now);
        if (!occurredAt.Succeeded)
            return occurredAt.Refusal.ToProblem();
        var version = RowVersion.Required(http);
        if (!version.Succeeded)
            return version.Refusal.ToProblem();
        if (await stays.RefuseAsync(body.StayId, body.PatientId, caller, cancel) is { } refusal)
            return refusal.ToProblem();
        var traits = await owner.OfAsync(body.PatientId, caller, body.Sex, body.AgeClass, occurredAt.Value, cancel);
        if (!traits.Succeeded)
            return traits.Refusal.ToProblem();
        var (sex, age) = traits.Value;

        // The request first, as everywhere.
        var asked = await LockOpenRequestAsync(database, body.StayId, caller.HospitalId, cancel);
        if (asked is { FromHospitalId: not null, DepartedAt: null })
            return SiteTransferRefusals.NotDeparted.ToProblem();
        if (asked is not null && asked.State != PlacementState.Requested && asked.BedId != id)
            return PlacementRefusals.AlreadyReserved.With("bedId", asked.BedId).ToProblem();
        var room = await database.LockRoomOfAsync(id, caller.HospitalId, cancel);
        if (!room.TryGetValue(id, out var locked))
            return CommonRefusals.NotFound.ToProblem();
        var (bed, open, held) = locked;
        if (bed.RefuseEntry(open) is { } no)
            return no.ToProblem();
        if ((held ?? locked.Planned) is { } hold && hold.PlacementRequestId != asked?.Id)
            return BedRefusals.Held(bed.Code, hold).ToProblem();
        if (bed.Version != version.Value)
            return CommonRefusals.StaleVersion.With("bedCode", bed.Code).ToProblem();

        var times = await EntryTimes.ReadAsync(database, id, body.StayId, cancel);
        var inBed = times.Place(body.OccurredAt, occurredAt.Value, now);
        if (!inBed.Succeeded)
            return inBed.Refusal.ToProblem();
        var at = inBed.Value;
        var ward = await database.Wards.AsNoTracking().SingleAsync(ward => ward.Id == bed.WardId, cancel);
        var needs = new PlacementNeeds(
            ward.CareLevel,
            ward.ServiceCode,
            sex,
            age,
            body.Isolation,
            PlacementPriority.Emergency,
            [],
            null,
            body.OverrideReason
        );
        var request =
            asked
            ?? PlacementRequest.Ask(
                new PlacementAsk
                {
                    Id = Guid.CreateVersion7(now),
                    HospitalId = caller.HospitalId,
                    StayId = body.StayId,
                    PatientId = body.PatientId,
                    Needs = needs,
                    AskedBy = caller.UserName,
                    OccurredAt = at,
                }
            );
        var rows = await BedRows.ReadAsync(database, bed.HospitalId, bed.WardId, cancel);
        var snapshot = BedSnapshots
            .Of(rows, new Dictionary<Guid, Ward> { [ward.Id] = ward }, body.StayId)
            .Single(candidate => candidate.BedId == id);
        var breaches = PlacementRules.Breaches(
            BedSnapshots.NeedOf(request) with
            {
                Sex = sex,
                AgeClass = age,
                Isolation = body.Isolation,
            },
            snapshot
        );
        if (breaches.Count > 0 && string.IsNullOrWhiteSpace(body.OverrideReason))
            return PlacementRefusals.RuleBreached(breaches.Select(breach => breach.Code)).ToProblem();

        var person = await database.PersonOfAsync(body.StayId, cancel);
        if (await database.LiesElsewhereAsync(body.StayId, body.PatientId, person, own: null, cancel))
            return BedRefusals.PatientElsewhere.ToProblem();
        var instant = await database.InstantAsync([id], body.StayId, cancel);
        var occupancy = Occupancy.Start(
            new OccupancyStart
            {
                Id = new OccupancyId(Guid.CreateVersion7(now)),
                Bed = bed,
                StayId = body.StayId,
                PatientId = body.PatientId,
                Sex = sex,
                AgeClass = age,
                Isolation = body.Isolation,
                StartedAt = instant,
                OccurredAt = at,
                StartedBy = caller.UserName,
                OverrideReason = body.OverrideReason,
                PersonId = person,
            }
        );
        if (asked is null)
            database.Add(request);
        else
            await PlannedHolds.CallOffAsync(database, request, new Author(caller.UserName, at), "other_bed", cancel);
        held?.End(ReservationState.Used, instant);
        database.Add(occupancy);
        bed.Occupy(ward, occupancy, request.Id, null, at);
        request.Fulfil(id, caller.UserName, at);
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (BedConstraints.Explain(exception) is { } lost)
        {
            return lost.ToProblem();
        }
        return TypedResults.Ok(await BedReader.ReadAsync(bed, database, clock, response, cancel));
    }

    private static async Task<PlacementRequest?> LockOpenRequestAsync(
        BedsDbContext database,
        Guid stay,
        Guid hospital,
        CancellationToken cancel
    )
    {
        var id = await database
            .PlacementRequests.AsNoTracking()
            .WhereOpen()
            .Where(request => request.StayId == stay)
            .Select(request => (Guid?)request.Id)
            .SingleOrDefaultAsync(cancel);
        var locked = id is { } known ? await database.LockRequestAsync(known, hospital, cancel) : null;
        return locked is { IsOpen: true } ? locked : null;
    }
}
