using HospitalOps.BedManagement.Absences;
using HospitalOps.BedManagement.Cleaning;
using HospitalOps.BedManagement.Occupancies;
using HospitalOps.BedManagement.Places;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Beds;

/// <summary>Patients enter, go away for a while, change places and leave.</summary>
internal sealed partial class Bed
{
    /// <summary>The receiving ward confirms the patient in the bed.</summary>
    /// <param name="ward">The bed's ward.</param>
    /// <param name="replacedStay">Of a swap: whose place the patient takes at the same instant.</param>
    public void Occupy(
        Ward ward,
        Occupancy occupancy,
        Guid? request,
        Guid? fromBed,
        DateTimeOffset occurredAt,
        Guid? replacedStay = null
    )
    {
        ChangedAt = occupancy.StartedAt;
        Record(BedEvents.Occupied(this, ward, occupancy, request, fromBed, replacedStay, occurredAt));
    }

    /// <summary>The bed is empty; it must be cleaned before anybody else (INV-8).</summary>
    public CleaningJob Vacate(BedDeparture left)
    {
        left.Occupancy.End(left.EndedAt, left.OccurredAt, left.By, left.Cause);
        Cleanliness = Cleanliness.ToClean;
        ChangedAt = left.EndedAt;
        Record(BedEvents.Vacated(this, left.Occupancy, left.Cause, left.JobId, left.OccurredAt));
        return CleaningJob.Open(
            new CleaningOrder
            {
                Id = left.JobId,
                Bed = this,
                StayId = left.Occupancy.StayId,
                Class = left.Cleaning,
                Priority = left.Priority,
                RequestedBy = left.By,
                RequestedAt = left.OccurredAt,
            }
        );
    }

    /// <summary>Who is in a cot beside the bed changed.</summary>
    public void ChangeNewborns(Occupancy mother, Guid babyStay, string how, DateTimeOffset now)
    {
        ChangedAt = now;
        Record(BedEvents.NewbornsChanged(this, mother, babyStay, how, now));
    }

    /// <summary>Other precautions at the bed.</summary>
    public void ChangePrecautions(Occupancy open, string reason, DateTimeOffset now, DateTimeOffset occurredAt)
    {
        ChangedAt = now;
        Record(BedEvents.PrecautionsChanged(this, open, reason, occurredAt));
    }

    /// <summary>The identity of the patient was corrected.</summary>
    public void CorrectOccupant(Occupancy open, Sex sex, AgeClass age, DateTimeOffset now)
    {
        open.Correct(sex, age);
        Record(BedEvents.OccupantCorrected(this, open, now));
    }

    /// <summary>The patient is away; the bed stays his.</summary>
    public void BeginAbsence(BedAbsence absence, DateTimeOffset occurredAt)
    {
        ChangedAt = absence.BeganAt;
        Record(BedEvents.LeaveBegan(this, absence, occurredAt));
    }

    /// <summary>The patient is back, or the bed is no longer kept.</summary>
    public void EndAbsence(BedAbsence absence, AbsenceEnd how, string by, DateTimeOffset now, DateTimeOffset occurredAt)
    {
        absence.End(how, by, now);
        ChangedAt = now;
        Record(BedEvents.LeaveEnded(this, absence, occurredAt));
    }
}
