using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Stays;

/// <summary>The papers of a stay.</summary>
internal static class StayDocumentViews
{
    public static async Task<IReadOnlyList<StayDocumentView>> ReadAsync(
        AdmissionsDbContext database,
        Guid id,
        CancellationToken cancel
    ) =>
        await database
            .StayDocuments.AsNoTracking()
            .Where(row => row.StayId == id)
            .OrderBy(row => row.Kind)
            .Select(row => new StayDocumentView(row.Kind, row.ReceivedAt, row.ReceivedBy))
            .ToListAsync(cancel);
}
