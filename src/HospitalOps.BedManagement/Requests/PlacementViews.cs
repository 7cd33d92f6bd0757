using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Requests;

internal static class PlacementViews
{
    /// <summary>Requests with their beds and wards in one query.</summary>
    public static async Task<IReadOnlyList<PlacementRequestView>> ReadAsync(
        BedsDbContext database,
        IQueryable<PlacementRequest> requests,
        CancellationToken cancel
    )
    {
        var rows = await (
            from request in requests.AsNoTracking()
            join bed in database.Beds.AsNoTracking() on request.BedId equals bed.Id into beds
            from bed in beds.DefaultIfEmpty()
            join ward in database.Wards.AsNoTracking() on bed.WardId equals ward.Id into wards
            from ward in wards.DefaultIfEmpty()
            join fromBed in database.Beds.AsNoTracking() on request.FromBedId equals fromBed.Id into fromBeds
            from fromBed in fromBeds.DefaultIfEmpty()
            join held in database
                .Reservations.AsNoTracking()
                .Where(reservation => reservation.State == ReservationState.Held)
                on request.Id equals held.PlacementRequestId
                into holds
            from held in holds.DefaultIfEmpty()
            join plan in database
                .Reservations.AsNoTracking()
                .Where(reservation => reservation.State == ReservationState.Planned)
                on request.Id equals plan.PlacementRequestId
                into plans
            from plan in plans.DefaultIfEmpty()
            join planBed in database.Beds.AsNoTracking() on plan.BedId equals planBed.Id into planBeds
            from planBed in planBeds.DefaultIfEmpty()
            join open in database.Occupancies.AsNoTracking().Where(occupancy => occupancy.EndedAt == null)
                on plan.BedId equals open.BedId
                into opens
            from open in opens.DefaultIfEmpty()
            join leaving in database.KnownStays.AsNoTracking() on open.StayId equals leaving.StayId into leavings
            from leaving in leavings.DefaultIfEmpty()
            select new
            {
                request,
                bed,
                ward,
                fromBed,
                held,
                plan,
                planBed,
                FreeAt = leaving == null ? null : leaving.ExpectedDischargeAt,
                Refusals = database.PlacementSteps.Count(step =>
                    step.PlacementRequestId == request.Id && step.Kind == PlacementStepKind.Refused
                ),
            }
        ).ToListAsync(cancel);
        return
        [
            .. rows.Select(row => new PlacementRequestView(
                row.request.Id,
                row.request.StayId,
                row.request.PatientId,
                row.request.Kind,
                row.request.CareLevel,
                row.request.ServiceCode,
                row.request.Sex,
                row.request.AgeClass,
                row.request.Isolation,
                row.request.Priority,
                row.request.Equipment,
                row.request.SingleRoom,
                row.request.State,
                row.bed?.Id,
                row.bed?.Code,
                row.ward?.Id,
                row.ward?.Code,
                row.request.RequestedAt,
                row.request.NeededBy,
                PlacementTargets.Of(row.request.Priority, row.request.RequestedAt, row.request.NeededBy),
                row.Refusals,
                row.held?.ExpiresAt,
                row.request.FromBedId,
                row.fromBed?.Code,
                row.fromBed?.WardId,
                row.request.Reason,
                row.request.Version,
                row.plan is null
                    ? null
                    : new PlannedHoldView(
                        row.planBed!.Id,
                        row.planBed.Code,
                        row.plan.StartsAt,
                        row.FreeAt,
                        row.FreeAt > row.plan.StartsAt
                    ),
                Hospitals.ById(row.request.HospitalId).Code,
                row.request.FromHospitalId is { } sender ? Hospitals.ById(sender).Code : null,
                row.request.DepartedAt
            )),
        ];
    }

    public static async Task<PlacementRequestView> ReadOneAsync(
        BedsDbContext database,
        Guid id,
        CancellationToken cancel
    ) => (await ReadAsync(database, database.PlacementRequests.Where(request => request.Id == id), cancel)).Single();
}
