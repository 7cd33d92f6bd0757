using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Places;
using HospitalOps.BedManagement.SiteTransfers;
using HospitalOps.BedManagement.Stays;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Requests;

/// <summary>
/// Asks for a bed; a stay that is already in a bed asks for a transfer, here or to the other hospital, whose request it
/// is then.
/// </summary>
internal static class RequestBed
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/placement-requests", HandleAsync)
            .Command(BedsPermissions.RequestBed)
            .WithName("RequestBed")
            .WithSummary("Ask for a bed; one open request per stay.");

    private static async Task<Results<Created<PlacementRequestView>, ProblemHttpResult>> HandleAsync(
        RequestBedRequest request,
        Caller caller,
        BedsDbContext database,
        StayCheck stays,
        OwnersTraits owner,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var occurredAt = Occurrence.Resolve(request.OccurredAt, now);
        if (!occurredAt.Succeeded)
            return occurredAt.Refusal.ToProblem();
        if (request.Equipment?.FirstOrDefault(tag => !BedEquipment.Tags.Contains(tag)) is { } unknown)
            return PlaceRefusals.EquipmentUnknown.With("equipment", unknown).ToProblem();
        var receiving = request.ToHospitalId ?? caller.HospitalId;
        if (Hospitals.All.All(hospital => hospital.Id != receiving))
            return SiteTransferRefusals.HospitalUnknown.ToProblem();
        if (await stays.RefuseAsync(request.StayId, request.PatientId, caller, cancel) is { } refusal)
            return refusal.ToProblem();
        var traits = await owner.OfAsync(request.PatientId, caller, request.Sex, request.AgeClass, now, cancel);
        if (!traits.Succeeded)
            return traits.Refusal.ToProblem();

        var open = await database
            .PlacementRequests.AsNoTracking()
            .WhereOpen()
            .FirstOrDefaultAsync(other => other.StayId == request.StayId, cancel);
        if (open is not null)
            return PlacementRefusals.AlreadyOpen(open.Id, open.RequestedAt).ToProblem();

        var inBed = await database
            .Occupancies.AsNoTracking()
            .Where(occupancy => occupancy.StayId == request.StayId && occupancy.EndedAt == null)
            .Select(occupancy => (Guid?)occupancy.BedId)
            .SingleOrDefaultAsync(cancel);
        var needs = new PlacementNeeds(
            request.CareLevel,
            request.ServiceCode,
            traits.Value.Sex,
            traits.Value.AgeClass,
            request.Isolation,
            request.Priority,
            request.Equipment ?? [],
            request.NeededBy?.ToUniversalTime(),
            request.Reason,
            request.SingleRoom
        );
        var placement = PlacementRequest.Ask(
            new PlacementAsk
            {
                Id = Guid.CreateVersion7(now),
                HospitalId = receiving,
                StayId = request.StayId,
                PatientId = request.PatientId,
                FromBedId = inBed,
                Needs = needs,
                AskedBy = caller.UserName,
                OccurredAt = occurredAt.Value,
                FromHospitalId = receiving == caller.HospitalId ? null : caller.HospitalId,
            }
        );
        database.Add(placement);
        try
        {
            await database.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException exception) when (BedConstraints.Explain(exception) is { } lost)
        {
            return lost.ToProblem();
        }
        var view = await PlacementViews.ReadOneAsync(database, placement.Id, cancel);
        return TypedResults.Created($"/api/v1/placement-requests/{placement.Id}", view);
    }
}
