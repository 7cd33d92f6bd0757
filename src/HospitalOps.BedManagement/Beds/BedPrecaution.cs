using HospitalOps.BedManagement.Occupancies;
using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Beds;

/// <summary>
/// The precautions at a bed changed while the patient lay in it: found, raised, lowered or ended, by whom and why.
/// Never changed.
/// </summary>
internal sealed class BedPrecaution
{
    private BedPrecaution() { }

    public Guid Id { get; private set; }

    public Guid BedId { get; private set; }

    public OccupancyId OccupancyId { get; private set; }

    public Guid StayId { get; private set; }

    public Guid PatientId { get; private set; }

    public IsolationNeed Isolation { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public static BedPrecaution Of(Guid id, Occupancy occupancy, string by, string reason, DateTimeOffset now) =>
        new()
        {
            Id = id,
            BedId = occupancy.BedId,
            OccupancyId = occupancy.Id,
            StayId = occupancy.StayId,
            PatientId = occupancy.PatientId,
            Isolation = occupancy.Isolation,
            At = now,
            By = by,
            Reason = reason,
        };
}
