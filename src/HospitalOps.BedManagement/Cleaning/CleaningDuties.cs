using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.ServiceDefaults.Security;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>Who is on duty now.</summary>
internal static class CleaningDuties
{
    public static Task<CleaningShift?> OpenAsync(BedsDbContext database, Caller caller, CancellationToken cancel) =>
        database.CleaningShifts.SingleOrDefaultAsync(
            shift => shift.HospitalId == caller.HospitalId && shift.Cleaner == caller.UserName && shift.EndedAt == null,
            cancel
        );

    public static CleaningDutyView View(CleaningShift shift) =>
        new(shift.Cleaner, shift.Building, shift.Floor, shift.BeganAt);
}
