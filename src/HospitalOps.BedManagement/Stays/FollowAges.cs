using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.Services;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Stays;

/// <summary>
/// Once a minute: who waits for a bed is a day older after midnight, and what a correction and a request that came at
/// the same instant have left apart is brought together.
/// </summary>
internal sealed class FollowAges(IServiceScopeFactory scopes, TimeProvider clock, ILogger<FollowAges> logger)
    : RepeatedWork(TimeSpan.FromMinutes(1), clock, logger, atOnce: true)
{
    protected override async Task DoAsync(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var patient in await OtherThanKnownAsync(now, cancel))
        {
            await using var scope = scopes.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<BedsDbContext>();
            await using var transaction = await database.Database.BeginTransactionAsync(cancel);
            if (await KnownPatients.LockAsync(database, patient.PatientId, cancel) is { } known)
                await KnownPatients.FollowAsync(database, known, sexCorrected: false, now, cancel);
            await database.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
    }

    private async Task<List<KnownPatient>> OtherThanKnownAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<BedsDbContext>();
        var waiting = await database
            .PlacementRequests.WhereOpen()
            .Join(
                database.KnownPatients,
                request => request.PatientId,
                patient => patient.PatientId,
                (request, patient) =>
                    new
                    {
                        patient,
                        request.Sex,
                        request.AgeClass,
                    }
            )
            .AsNoTracking()
            .ToListAsync(cancel);
        var lying = await database
            .Occupancies.Where(occupancy => occupancy.EndedAt == null)
            .Join(
                database.KnownPatients,
                occupancy => occupancy.PatientId,
                patient => patient.PatientId,
                (occupancy, patient) =>
                    new
                    {
                        patient,
                        occupancy.Sex,
                        occupancy.AgeClass,
                        occupancy.OccurredAt,
                    }
            )
            .AsNoTracking()
            .ToListAsync(cancel);
        return
        [
            .. waiting
                .Select(row => (row.patient, row.Sex, row.AgeClass, At: now))
                .Concat(lying.Select(row => (row.patient, row.Sex, row.AgeClass, At: row.OccurredAt)))
                .Where(row =>
                    row.patient.SexOr(row.Sex) != row.Sex
                    || row.patient.AgeOr(row.AgeClass, CasablancaTime.DayOf(row.At)) != row.AgeClass
                )
                .Select(row => row.patient)
                .DistinctBy(patient => patient.PatientId),
        ];
    }
}
