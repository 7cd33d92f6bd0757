using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.Services.Commands;

namespace HospitalOps.BedManagement.Beds;

/// <summary>One bed as an act on it answers: with its version, inside the running transaction.</summary>
internal static class BedReader
{
    /// <summary>The bed as the database has it now, inside the running transaction.</summary>
    public static async Task<BedView> ReadAsync(
        Bed bed,
        BedsDbContext database,
        TimeProvider clock,
        HttpResponse response,
        CancellationToken cancel
    )
    {
        var rows = await BedRows.ReadOneAsync(database, bed.HospitalId, bed.Id, cancel);
        var view = BedViews.Of(rows.Single(), clock.GetUtcNow());
        RowVersion.Send(response, view.Version);
        return view;
    }
}
