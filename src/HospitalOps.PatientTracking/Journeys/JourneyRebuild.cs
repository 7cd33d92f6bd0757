using HospitalOps.PatientTracking.Indicators;
using HospitalOps.PatientTracking.Log;
using HospitalOps.PatientTracking.Persistence;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>
/// Throws all derived tables away and folds them again from the log. The command <c>rebuild</c> of the service; the
/// result is the same to the byte.
/// </summary>
internal static class JourneyRebuild
{
    /// <summary>
    /// Whether the log has to be folded: never was, a migration wants it again, or a rebuild broke off, since the days
    /// of the indicators come last and all at once.
    /// </summary>
    public static async Task<bool> IsDueAsync(TrackingDbContext database) =>
        await database.Events.AnyAsync()
        && (
            !await database.Locations.AnyAsync()
            || (await database.Gaps.AnyAsync() && !await database.IndicatorDays.AnyAsync())
        );

    public static async Task RunAsync(IServiceProvider services, CancellationToken cancel)
    {
        List<(Guid Id, bool IsStay)> all;
        await using (var scope = services.CreateAsyncScope())
        {
            var database = scope.ServiceProvider.GetRequiredService<TrackingDbContext>();
            await database.Database.ExecuteSqlAsync(
                $"truncate journey_location, journey_gap, patient_location, indicator_day, indicator_mark",
                cancel
            );
            var visits = await database
                .Events.Where(row => row.VisitId != null)
                .Select(row => row.VisitId!.Value)
                .Distinct()
                .ToListAsync(cancel);
            var stays = await database
                .Events.Where(row => row.StayId != null)
                .Select(row => row.StayId!.Value)
                .Distinct()
                .ToListAsync(cancel);
            all = [.. visits.Select(id => (id, false)), .. stays.Select(id => (id, true))];
        }
        foreach (var (id, isStay) in all)
        {
            await using var scope = services.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<TrackingDbContext>();
            await using var transaction = await database.Database.BeginTransactionAsync(cancel);
            // A visit folds its stay too; nothing comes of doing that twice.
            await scope
                .ServiceProvider.GetRequiredService<JourneyFolder>()
                .FoldAsync(
                    isStay ? new Affected(null, new HashSet<Guid> { id }) : new Affected(id, new HashSet<Guid>()),
                    cancel
                );
            await transaction.CommitAsync(cancel);
        }
        await using var last = services.CreateAsyncScope();
        var rolled = last.ServiceProvider.GetRequiredService<TrackingDbContext>();
        await using var end = await rolled.Database.BeginTransactionAsync(cancel);
        await IndicatorRoller.RollAllAsync(rolled, cancel);
        await end.CommitAsync(cancel);
    }
}
