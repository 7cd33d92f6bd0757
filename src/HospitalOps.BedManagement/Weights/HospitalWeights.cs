using HospitalOps.BedManagement.Persistence;
using HospitalOps.Placement;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Weights;

/// <summary>The weights in force in a hospital.</summary>
/// <param name="Number">Their version; 0 = the defaults of the product.</param>
internal sealed record HospitalWeights(int Number, MeetingWeights Values)
{
    public static async Task<HospitalWeights> ReadAsync(BedsDbContext database, Guid hospital, CancellationToken cancel)
    {
        var setting = await database
            .WeightSettings.AsNoTracking()
            .Where(row => row.HospitalId == hospital)
            .OrderByDescending(row => row.Number)
            .FirstOrDefaultAsync(cancel);
        return setting is null
            ? new(0, MeetingWeights.Default)
            : new(setting.Number, MeetingWeightTable.Build(setting.Values));
    }

    /// <summary>The same weights with some values changed; codes and ranges have been checked.</summary>
    public MeetingWeights With(IReadOnlyDictionary<string, int> changes)
    {
        var values = MeetingWeightTable.Values(Values);
        foreach (var (code, value) in changes)
            values[code] = value;
        return MeetingWeightTable.Build(values);
    }
}
