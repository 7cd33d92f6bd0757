using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>A role sees its own delays, managers all.</summary>
internal static class DelayScope
{
    public static bool SeesAll(Caller caller) => caller.Role is Roles.OperationsManager or Roles.BedManager;

    public static IQueryable<Delay> Open(TrackingDbContext database, Caller caller, string? ward, bool all) =>
        database
            .Delays.AsNoTracking()
            .Where(row =>
                row.HospitalId == caller.HospitalId
                && row.ClearedAt == null
                && (all || row.Owner == caller.Role)
                && (ward == null || row.Ward == ward)
            );
}
