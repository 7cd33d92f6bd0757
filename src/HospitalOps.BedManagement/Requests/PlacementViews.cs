using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.Placement;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Requests;

/// <summary>One bed request; names come from Admissions.</summary>
/// <param name="TargetAt">By when the patient should be in the bed.</param>
/// <param name="Refusals">How often a ward has refused.</param>
/// <param name="Hospital">Code of the hospital whose bed is asked for.</param>
/// <param name="FromHospital">Code of the hospital that sends the patient; null when he is here already.</param>
/// <param name="Planned">The bed that is to be held when its patient has left.</param>
public sealed record PlacementRequestView(
    Guid PlacementRequestId,
    Guid StayId,
    Guid PatientId,
    PlacementKind Kind,
    CareLevel CareLevel,
    string? ServiceCode,
    Sex Sex,
    AgeClass AgeClass,
    IsolationNeed Isolation,
    PlacementPriority Priority,
    IReadOnlyList<string> Equipment,
    SingleRoom SingleRoom,
    PlacementState State,
    Guid? BedId,
    string? BedCode,
    Guid? WardId,
    string? WardCode,
    DateTimeOffset RequestedAt,
    DateTimeOffset? NeededBy,
    DateTimeOffset TargetAt,
    int Refusals,
    DateTimeOffset? ExpiresAt,
    Guid? FromBedId,
    string? FromBedCode,
    Guid? FromWardId,
    string? Reason,
    long Version,
    PlannedHoldView? Planned,
    string Hospital,
    string? FromHospital,
    DateTimeOffset? DepartedAt
);

/// <summary>A hold that waits for a bed to be left.</summary>
/// <param name="From">Expected discharge when it was planned.</param>
/// <param name="FreeAt">Expected discharge as known now.</param>
/// <param name="Late">The patient is expected to leave later than planned: the two overlap (INV-5).</param>
public sealed record PlannedHoldView(
    Guid BedId,
    string BedCode,
    DateTimeOffset From,
    DateTimeOffset? FreeAt,
    bool Late
);

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
