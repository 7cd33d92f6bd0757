using HospitalOps.Admissions.Patients;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Admissions.Stays;

/// <summary>The way to the other hospital.</summary>
internal sealed partial class Stay
{
    /// <summary>
    /// The patient goes on at another hospital: this stay closes and another one opens there at the same instant, with
    /// the same level of care.
    /// </summary>
    /// <param name="id">Of the new stay.</param>
    /// <param name="number">Of the new stay, by the rule of its hospital.</param>
    /// <param name="there">The patient's record at the receiving hospital.</param>
    /// <param name="motherThere">Of a newborn whose mother went before: her stay there.</param>
    public Result<Stay> TransferTo(
        Guid id,
        string number,
        Patient there,
        DateTimeOffset occurredAt,
        DateTimeOffset now,
        Guid? motherThere = null
    )
    {
        if (RefuseUnlessOpen(occurredAt) is { } refusal)
            return refusal;
        if (Destination is not (null or DischargeDestination.TransferOut))
            return StayRefusals.DischargeAlreadyDecided;
        var next = Open(
            id,
            number,
            there,
            new(StayKind.TransferIn, occurredAt, now)
            {
                From = this,
                Confidential = Confidential,
                MotherStayId = motherThere,
            }
        );
        if (CareLevel is { } level)
            next.DecideAdmission(level, null, occurredAt);
        if (DischargeDecidedAt is null)
            DecideDischarge(DischargeDestination.TransferOut, occurredAt);
        TransferredToStayId = id;
        Close(occurredAt, next.HospitalId);
        return next;
    }
}
