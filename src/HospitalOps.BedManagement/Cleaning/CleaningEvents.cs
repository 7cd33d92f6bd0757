using HospitalOps.Contracts.BedManagement;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>What a cleaning tells the other services: the bed, never a patient's name.</summary>
internal static class CleaningEvents
{
    public static CleaningJobOpened Opened(CleaningJob job, DateTimeOffset at) =>
        new()
        {
            HospitalId = job.HospitalId,
            CleaningJobId = job.Id.Value,
            BedId = job.BedId,
            BedCode = job.BedCode,
            WardId = job.WardId,
            StayId = job.StayId,
            CleaningClass = job.Class.Code(),
            Priority = job.Priority.Code(),
            OccurredAt = at,
        };

    public static CleaningJobAssigned Assigned(CleaningJob job, DateTimeOffset at) =>
        new()
        {
            HospitalId = job.HospitalId,
            CleaningJobId = job.Id.Value,
            BedId = job.BedId,
            BedCode = job.BedCode,
            WardId = job.WardId,
            AssignedTo = job.AssignedTo!,
            OccurredAt = at,
        };

    public static CleaningJobStarted Started(CleaningJob job, DateTimeOffset at) =>
        new()
        {
            HospitalId = job.HospitalId,
            CleaningJobId = job.Id.Value,
            BedId = job.BedId,
            BedCode = job.BedCode,
            WardId = job.WardId,
            StayId = job.StayId,
            OccurredAt = at,
        };

    public static CleaningJobFinished Finished(CleaningJob job, DateTimeOffset at) =>
        new()
        {
            HospitalId = job.HospitalId,
            CleaningJobId = job.Id.Value,
            BedId = job.BedId,
            BedCode = job.BedCode,
            WardId = job.WardId,
            StayId = job.StayId,
            AwaitsInspection = job.State == CleaningState.AwaitingInspection,
            OccurredAt = at,
        };

    public static CleaningJobInspected Inspected(CleaningJob job, bool passed, DateTimeOffset at) =>
        new()
        {
            HospitalId = job.HospitalId,
            CleaningJobId = job.Id.Value,
            BedId = job.BedId,
            BedCode = job.BedCode,
            WardId = job.WardId,
            StayId = job.StayId,
            Passed = passed,
            OccurredAt = at,
        };

    public static CleaningJobCancelled Cancelled(CleaningJob job, DateTimeOffset at) =>
        new()
        {
            HospitalId = job.HospitalId,
            CleaningJobId = job.Id.Value,
            BedId = job.BedId,
            BedCode = job.BedCode,
            WardId = job.WardId,
            StayId = job.StayId,
            Reason = job.Remark!,
            OccurredAt = at,
        };
}
