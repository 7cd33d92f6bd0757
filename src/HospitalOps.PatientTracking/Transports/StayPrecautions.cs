using System.Text.Json;
using HospitalOps.Contracts.BedManagement;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Transports;

/// <summary>
/// What a porter has to protect himself or the patient from. Told by the arrival in a bed and by every change there;
/// before the first bed, and on the way to the next, also by the request.
/// </summary>
internal sealed class StayPrecautions(TrackingDbContext database)
{
    private static readonly string[] Telling =
    [
        nameof(PlacementRequested),
        nameof(BedOccupied),
        nameof(BedPrecautionsChanged),
    ];

    /// <summary>contact, droplet, airborne or protective; null: none are in force.</summary>
    public async Task<string?> OfAsync(Guid stay, CancellationToken cancel)
    {
        var told = await database
            .Events.AsNoTracking()
            .Where(row => row.StayId == stay && Telling.Contains(row.EventType))
            .OrderBy(row => row.OccurredAt)
            .ThenBy(row => row.RecordedAt)
            .ToListAsync(cancel);
        var (atBed, asked) = ((string?)null, (string?)null);
        foreach (var row in told)
            if (row.EventType == nameof(PlacementRequested))
                asked = Read<PlacementRequested>(row).Isolation;
            else
                (atBed, asked) = (
                    row.EventType == nameof(BedOccupied)
                        ? Read<BedOccupied>(row).Isolation
                        : Read<BedPrecautionsChanged>(row).Isolation,
                    null
                );
        return atBed is null or "none" ? asked : atBed;
    }

    /// <summary>Jobs that are open already follow what was told now.</summary>
    public async Task FollowAsync(object message, CancellationToken cancel)
    {
        var stay = message switch
        {
            PlacementRequested it => it.StayId,
            BedOccupied it => it.StayId,
            BedPrecautionsChanged it => it.StayId,
            _ => (Guid?)null,
        };
        if (stay is null)
            return;
        var open = await database
            .Transports.FromSql(
                $"select * from transport where stay_id = {stay} and state in ('requested', 'taken', 'started') order by id for no key update"
            )
            .ToListAsync(cancel);
        if (open.Count == 0)
            return;
        var isolation = await OfAsync(stay.Value, cancel);
        foreach (var job in open)
            job.Protect(isolation);
        await database.SaveChangesAsync(cancel);
    }

    private static T Read<T>(TrackedEvent row) => JsonSerializer.Deserialize<T>(row.Body, JsonSerializerOptions.Web)!;
}
