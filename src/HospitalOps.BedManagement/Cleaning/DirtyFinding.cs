using HospitalOps.BedManagement.Beds;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>The cleaning job of a bed that was found dirty.</summary>
internal static class DirtyFinding
{
    public static Result<CleaningJob> Find(
        LockedBed locked,
        CleaningClass cleaning,
        Caller caller,
        DateTimeOffset now,
        DateTimeOffset occurredAt
    ) =>
        locked.Bed.FindDirty(
            locked.Open,
            locked.Held is null ? CleaningPriority.Normal : CleaningPriority.Next,
            new CleaningJobId(Guid.CreateVersion7(now)),
            caller.UserName,
            now,
            occurredAt,
            cleaning
        );
}
