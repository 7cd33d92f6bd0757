using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Occupancies;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Places;
using HospitalOps.BedManagement.Requests;
using HospitalOps.Placement;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Boards;

/// <summary>
/// Beds that will be left soon and fit a request then: each is judged as if the patient in it had gone.
/// </summary>
internal static class ComingBeds
{
    private const int Shown = 12;

    public static async Task<Results<Ok<IReadOnlyList<ComingBedView>>, ProblemHttpResult>> ListAsync(
        Guid id,
        Caller caller,
        BedsDbContext database,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var request = await database
            .PlacementRequests.AsNoTracking()
            .SingleOrDefaultAsync(request => request.Id == id && request.HospitalId == caller.HospitalId, cancel);
        if (request is null)
            return CommonRefusals.NotFound.ToProblem();
        var horizon = clock.GetUtcNow() + ReservationTerms.Longest;
        var wards = await database
            .Wards.AsNoTracking()
            .Where(ward => ward.HospitalId == caller.HospitalId)
            .ToDictionaryAsync(ward => ward.Id, cancel);
        var rows = await BedRows.ReadAsync(database, caller.HospitalId, null, cancel);
        IReadOnlyList<ComingBedView> coming =
        [
            .. rows.Where(row =>
                    row.StayId is { } stay
                    && stay != request.StayId
                    && row.ExpectedDischargeAt <= horizon
                    && row.PlannedUntil is null
                    && row.NextStayId is null
                    && Breaches(
                        request,
                        row,
                        [.. rows.Where(other => other.WardId == row.WardId && other.Room == row.Room)],
                        wards
                    ).Count == 0
                )
                .OrderBy(row => wards[row.WardId].ServiceCode != request.ServiceCode)
                .ThenBy(row => row.ExpectedDischargeAt)
                .ThenBy(row => row.Code)
                .Take(Shown)
                .Select(row => new ComingBedView(
                    row.BedId,
                    row.Code,
                    row.Version,
                    row.WardId,
                    wards[row.WardId].Code,
                    wards[row.WardId].ServiceCode,
                    row.ExpectedDischargeAt!.Value,
                    row.DischargeDecidedAt is not null
                )),
        ];
        return TypedResults.Ok(coming);
    }

    /// <summary>Codes of the rules that the bed breaks for the request once the patient in it has left.</summary>
    public static async Task<IReadOnlyList<string>> BreachesAsync(
        BedsDbContext database,
        PlacementRequest request,
        Bed bed,
        Occupancy open,
        CancellationToken cancel
    )
    {
        var wards = await database
            .Wards.AsNoTracking()
            .Where(ward => ward.Id == bed.WardId)
            .ToDictionaryAsync(ward => ward.Id, cancel);
        var rows = await BedRows.ReadAsync(database, bed.HospitalId, bed.WardId, cancel);
        return Breaches(
            request,
            rows.Single(row => row.BedId == bed.Id && row.StayId == open.StayId),
            [.. rows.Where(row => row.Room == bed.Room)],
            wards
        );
    }

    private static IReadOnlyList<string> Breaches(
        PlacementRequest request,
        BedRow row,
        IReadOnlyCollection<BedRow> room,
        IReadOnlyDictionary<Guid, Ward> wards
    )
    {
        // Without its patient the bed is read as free, whatever its cleaning will take.
        var left = row with
        {
            StayId = null,
            PatientId = null,
            Sex = null,
            Isolation = null,
            AwayKind = null,
        };
        var snapshot = BedSnapshots
            .Of([left, .. room.Where(other => other.BedId != row.BedId)], wards, request.StayId)
            .Single(bed => bed.BedId == row.BedId);
        return [.. PlacementRules.Breaches(BedSnapshots.NeedOf(request), snapshot).Select(breach => breach.Code)];
    }
}
