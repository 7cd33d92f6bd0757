using System.Data.Common;
using HospitalOps.PatientTracking.Persistence;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>After the commit, not before: whoever is told reads the new state.</summary>
internal sealed class CommittedFolds(JourneyHints hints) : DbTransactionInterceptor
{
    public override Task TransactionCommittedAsync(
        DbTransaction transaction,
        TransactionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData.Context is TrackingDbContext { ChangedHospitals: { Count: > 0 } changed })
        {
            foreach (var hospital in changed)
                hints.Changed(hospital);
            changed.Clear();
        }
        return Task.CompletedTask;
    }
}
