using HospitalOps.BedManagement.Cleaning;
using HospitalOps.BedManagement.Occupancies;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Beds;

/// <summary>From dirty to ready.</summary>
internal sealed partial class Bed
{
    /// <summary>A bed shown clean is not.</summary>
    public Result<CleaningJob> FindDirty(
        Occupancy? open,
        CleaningPriority priority,
        CleaningJobId job,
        string by,
        DateTimeOffset now,
        DateTimeOffset occurredAt,
        CleaningClass cleaning = CleaningClass.Standard
    )
    {
        if (open is not null)
            return BedRefusals.Taken(Code, open.StayId, open.StartedAt);
        if (Cleanliness != Cleanliness.Clean)
            return BedRefusals.NotClean.With("bedCode", Code).With("since", ChangedAt);
        (Cleanliness, ChangedAt) = (Cleanliness.ToClean, now);
        Record(BedEvents.FoundDirty(this, job, occurredAt));
        return CleaningJob.Open(
            new CleaningOrder
            {
                Id = job,
                Bed = this,
                Class = cleaning,
                Priority = priority,
                RequestedBy = by,
                RequestedAt = occurredAt,
            }
        );
    }

    public void StartCleaning(DateTimeOffset now) => (Cleanliness, ChangedAt) = (Cleanliness.BeingCleaned, now);

    /// <summary>Cleaned; somebody looks before the next patient comes.</summary>
    public void AwaitInspection(DateTimeOffset now) => (Cleanliness, ChangedAt) = (Cleanliness.AwaitingInspection, now);

    /// <summary>The inspection failed.</summary>
    public void CleanAgain(DateTimeOffset now) => (Cleanliness, ChangedAt) = (Cleanliness.ToClean, now);

    /// <summary>Clean again; the next patient may come.</summary>
    public void FinishCleaning(DateTimeOffset now, DateTimeOffset occurredAt)
    {
        (Cleanliness, ChangedAt) = (Cleanliness.Clean, now);
        Record(BedEvents.Ready(this, occurredAt));
    }
}
