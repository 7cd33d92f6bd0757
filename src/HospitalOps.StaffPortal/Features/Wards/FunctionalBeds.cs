using HospitalOps.Api.Beds;

namespace HospitalOps.StaffPortal.Features.Wards;

/// <summary>
/// Beds that are open to patients, and those with a patient, by the labels of the wards with beds: day places and beds
/// out of service are no capacity.
/// </summary>
internal sealed class FunctionalBeds(LabelCounts labels)
{
    public int All { get; } = labels.All - labels.OutOfService;

    /// <summary>Also those kept for a patient on leave.</summary>
    public int Occupied { get; } = labels.Occupied + labels.OnLeave;

    /// <summary>%; null without a bed.</summary>
    public double? Occupancy => All > 0 ? Occupied * 100.0 / All : null;
}
