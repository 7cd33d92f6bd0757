using HospitalOps.Admissions.Persistence;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Stays;

/// <summary>One paper of a stay.</summary>
public sealed record StayDocumentView(string Kind, DateTimeOffset? ReceivedAt, string? ReceivedBy);

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
