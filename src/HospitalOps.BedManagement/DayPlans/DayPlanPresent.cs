using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.SharedKernel.Beds;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.DayPlans;

/// <summary>The present state of what a plan is about, to tell which of its lines still fit.</summary>
internal sealed class DayPlanPresent
{
    private readonly Dictionary<Guid, (string Code, long Version)> beds;
    private readonly Dictionary<Guid, string> wards;
    private readonly Dictionary<Guid, PlacementRequest> requests;
    private readonly Dictionary<Guid, Guid> bedOfStay;

    private DayPlanPresent(
        Dictionary<Guid, (string, long)> beds,
        Dictionary<Guid, string> wards,
        IEnumerable<PlacementRequest> requests,
        Dictionary<Guid, Guid> bedOfStay
    ) =>
        (this.beds, this.wards, this.requests, this.bedOfStay) = (
            beds,
            wards,
            requests.ToDictionary(request => request.Id),
            bedOfStay
        );

    /// <summary>Requests that wait for a bed now.</summary>
    public IEnumerable<Guid> Waiting =>
        requests.Values.Where(request => request.State == PlacementState.Requested).Select(request => request.Id);

    public static async Task<DayPlanPresent> ReadAsync(BedsDbContext database, DayPlan plan, CancellationToken cancel)
    {
        var ofPlan = plan.Entries.Select(entry => entry.PlacementRequestId).OfType<Guid>().ToArray();
        var stays = plan.Entries.Select(entry => entry.StayId).ToArray();
        var bedIds = plan
            .Entries.SelectMany(entry => new[] { entry.BedId, entry.FromBedId })
            .OfType<Guid>()
            .Distinct()
            .ToArray();
        var wardIds = plan.Entries.Select(entry => entry.WardId).Distinct().ToArray();
        var beds = await database
            .Beds.AsNoTracking()
            .Where(bed => bedIds.Contains(bed.Id))
            .Select(bed => new
            {
                bed.Id,
                bed.Code,
                bed.Version,
            })
            .ToListAsync(cancel);
        var wards = await database
            .Wards.AsNoTracking()
            .Where(ward => wardIds.Contains(ward.Id))
            .ToDictionaryAsync(ward => ward.Id, ward => ward.Code, cancel);
        var requests = await database
            .PlacementRequests.AsNoTracking()
            .Where(request =>
                ofPlan.Contains(request.Id)
                || (
                    request.HospitalId == plan.HospitalId
                    && (
                        request.State == PlacementState.Requested
                        || request.State == PlacementState.Reserved
                        || request.State == PlacementState.Accepted
                    )
                )
            )
            .ToListAsync(cancel);
        var places = await database
            .Occupancies.AsNoTracking()
            .Where(occupancy => stays.Contains(occupancy.StayId) && occupancy.EndedAt == null)
            .ToDictionaryAsync(occupancy => occupancy.StayId, occupancy => occupancy.BedId, cancel);
        return new DayPlanPresent(
            beds.ToDictionary(bed => bed.Id, bed => (bed.Code, bed.Version)),
            wards,
            requests,
            places
        );
    }

    public string? CodeOf(Guid? bed) => bed is { } id && beds.TryGetValue(id, out var found) ? found.Code : null;

    public string WardOf(Guid ward) => wards.GetValueOrDefault(ward, "");

    /// <summary>Why the line no longer fits, or null. The guard that holds the bed has the last word.</summary>
    public string? StaleBecause(DayPlanEntry entry)
    {
        if (entry.FromBedId != (bedOfStay.TryGetValue(entry.StayId, out var place) ? place : null))
            return "patient_moved";
        if (
            entry.PlacementRequestId is { } id
            && !(
                requests.TryGetValue(id, out var request)
                && request.State == PlacementState.Requested
                && request.Version == entry.RequestVersion
            )
        )
            return "request_changed";
        if (
            entry.PlacementRequestId is null
            && requests.Values.Any(other => other.StayId == entry.StayId && other.IsOpen)
        )
            return "request_changed";
        return entry.BedId is { } bed && beds[bed].Version != entry.BedVersion ? "bed_changed" : null;
    }
}
