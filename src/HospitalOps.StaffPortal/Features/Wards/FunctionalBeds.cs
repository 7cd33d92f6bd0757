using HospitalOps.Indicators;

namespace HospitalOps.StaffPortal.Features.Wards;

/// <summary>
/// Beds that are open to patients, and those with a patient, by the labels of the wards with beds: day places and beds
/// out of service are no capacity.
/// </summary>
internal sealed class FunctionalBeds(IReadOnlyDictionary<string, int>? labels)
{
    public int All { get; } = (labels?.Values.Sum() ?? 0) - WardTable.CountOf(labels, "out_of_service");

    /// <summary>Also those kept for a patient on leave.</summary>
    public int Occupied { get; } = WardTable.CountOf(labels, "occupied") + WardTable.CountOf(labels, "on_leave");

    /// <summary>%; null without a bed.</summary>
    public double? Occupancy => All > 0 ? Occupied * 100.0 / All : null;
}
