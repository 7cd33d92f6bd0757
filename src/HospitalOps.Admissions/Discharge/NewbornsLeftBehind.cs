using HospitalOps.Admissions.Desk;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Stays;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Discharge;

/// <summary>
/// A mother has left and the stay of her newborn is open: somebody says whether it left with her, goes after her, or
/// stays. No stay ends because another one does.
/// </summary>
internal static class NewbornsLeftBehind
{
    private const string Kind = "newborn_stay_open";

    /// <summary>A task for each newborn whose mother's stay has just ended; the end of its own settles it.</summary>
    /// <param name="by">Account name, or what ended it by rule.</param>
    public static async Task AskAsync(
        AdmissionsDbContext database,
        Stay ended,
        string by,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        foreach (
            var own in await database
                .DeskTasks.Where(task => task.Kind == Kind && task.StayId == ended.Id && task.DoneAt == null)
                .ToListAsync(cancel)
        )
            own.Finish(by, "stay_ended", now);
        var newborns = await database
            .Stays.AsNoTracking()
            .Where(stay => stay.MotherStayId == ended.Id && stay.State == StayState.Open)
            .ToListAsync(cancel);
        foreach (var newborn in newborns)
            database.Add(
                DeskTask.Open(
                    new DeskTaskOpening
                    {
                        Id = Guid.CreateVersion7(now),
                        HospitalId = newborn.HospitalId,
                        Kind = Kind,
                        OpenedBy = by,
                        OpenedAt = now,
                        PatientId = newborn.PatientId,
                        StayId = newborn.Id,
                        Remark = ended.StayNumber,
                    }
                )
            );
    }
}
