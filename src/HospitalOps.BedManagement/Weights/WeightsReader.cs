using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.Placement;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Weights;

/// <summary>The weights of a hospital and their last changes.</summary>
internal static class WeightsReader
{
    public const int ChangesShown = 10;

    public static async Task<WeightsView> ReadAsync(BedsDbContext database, Guid hospital, CancellationToken cancel)
    {
        var changes = await database
            .WeightSettings.AsNoTracking()
            .Where(setting => setting.HospitalId == hospital)
            .OrderByDescending(setting => setting.Number)
            .Take(ChangesShown)
            .ToListAsync(cancel);
        var current = MeetingWeightTable.Build(changes.Count > 0 ? changes[0].Values : []);
        return new WeightsView(
            changes.Count > 0 ? changes[0].Number : 0,
            [
                .. MeetingWeightTable.All.Select(weight => new WeightView(
                    weight.Code,
                    weight.Family,
                    weight.Of(current),
                    weight.Of(MeetingWeights.Default),
                    weight.Most
                )),
            ],
            [
                .. changes.Select(change => new WeightChangeView(
                    change.Number,
                    change.MadeBy,
                    change.MadeAt,
                    change.Reason
                )),
            ]
        );
    }
}
