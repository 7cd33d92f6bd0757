using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Places;
using HospitalOps.BedManagement.Requests;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.DayPlans;

/// <summary>
/// What the bed meeting has on its table: beds, who is in them, who waits, and what was already refused today.
/// </summary>
internal sealed record DayMeetingInputs(
    IReadOnlyDictionary<Guid, Ward> Wards,
    IReadOnlyList<BedRow> Beds,
    IReadOnlyList<PlacementRequest> OpenRequests,
    IReadOnlyDictionary<Guid, PlacementRequest> LastFulfilled,
    IReadOnlyDictionary<Guid, DateTimeOffset> ExpectedDischarges,
    ILookup<Guid, DayPlanEntry> RejectedToday
)
{
    public static async Task<DayMeetingInputs> ReadAsync(
        BedsDbContext database,
        Guid hospital,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var wards = await database
            .Wards.AsNoTracking()
            .Where(ward => ward.HospitalId == hospital)
            .ToDictionaryAsync(ward => ward.Id, cancel);
        var beds = await BedRows.ReadAsync(database, hospital, null, cancel);
        var open = await database
            .PlacementRequests.AsNoTracking()
            .WhereOpen()
            .Where(request => request.HospitalId == hospital)
            .OrderBy(request => request.Id)
            .ToListAsync(cancel);
        var inBed = beds.Select(bed => bed.StayId).OfType<Guid>().ToArray();
        var fulfilled = await database
            .PlacementRequests.AsNoTracking()
            .Where(request => inBed.Contains(request.StayId) && request.State == PlacementState.Fulfilled)
            .OrderBy(request => request.RequestedAt)
            .ToListAsync(cancel);
        var stays = open.Select(request => request.StayId).ToArray();
        var discharges = await database
            .KnownStays.AsNoTracking()
            .Where(stay => stays.Contains(stay.StayId) && stay.ExpectedDischargeAt != null)
            .ToDictionaryAsync(stay => stay.StayId, stay => stay.ExpectedDischargeAt!.Value, cancel);
        var today = CasablancaTime.StartOf(CasablancaTime.DayOf(now));
        var rejected = await database
            .DayPlanEntries.AsNoTracking()
            .Where(entry => entry.State == DayPlanEntryState.Rejected && entry.AnsweredAt >= today)
            .Join(
                database.DayPlans.Where(plan => plan.HospitalId == hospital),
                entry => entry.DayPlanId,
                plan => plan.Id,
                (entry, _) => entry
            )
            .ToListAsync(cancel);
        return new DayMeetingInputs(
            wards,
            beds,
            open,
            fulfilled.GroupBy(request => request.StayId).ToDictionary(group => group.Key, group => group.Last()),
            discharges,
            rejected.ToLookup(entry => entry.StayId)
        );
    }
}
