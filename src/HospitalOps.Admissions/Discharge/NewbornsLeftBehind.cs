using HospitalOps.Admissions.Desk;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Stays;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Discharge;

/// <summary>
/// A mother has left and the stay of her newborn is open: somebody says whether it left with her, goes after her, or
/// stays. No stay ends because another one does.
/// </summary>
internal static class NewbornsLeftBehind
{
    private const string Task = "newborn_stay_open";

    /// <summary>A task for each newborn whose mother's stay has just ended; the end of its own settles it.</summary>
    public static async Task<int> AskAsync(
        AdmissionsDbContext database,
        DeskTasks tasks,
        Stay ended,
        Caller caller,
        CancellationToken cancel
    )
    {
        await tasks.FinishAsync(Task, caller, "stay_ended", cancel, stay: ended.Id);
        var newborns = await database
            .Stays.AsNoTracking()
            .Where(stay => stay.MotherStayId == ended.Id && stay.State == StayState.Open)
            .ToListAsync(cancel);
        foreach (var newborn in newborns)
            tasks.Open(Task, caller, newborn.PatientId, newborn.Id, remark: ended.StayNumber);
        return newborns.Count;
    }
}
