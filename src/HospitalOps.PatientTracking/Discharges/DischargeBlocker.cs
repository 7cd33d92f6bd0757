using HospitalOps.PatientTracking.Journeys;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.PatientTracking.Discharges;

/// <summary>
/// One reason that holds a discharge back: typed, owned, due, cleared by a person. The patient's leaving clears
/// nothing: what is open stays as a task.
/// </summary>
internal sealed class DischargeBlocker
{
    public Guid Id { get; init; }

    public Guid HospitalId { get; init; }

    public Guid JourneyId { get; init; }

    public Guid PatientId { get; init; }

    public BlockerKind Kind { get; init; }

    /// <summary>Role that is to clear it.</summary>
    public required string Owner { get; set; }

    public string? Note { get; init; }

    public DateTimeOffset OpenedAt { get; init; }

    public required string OpenedBy { get; init; }

    public DateTimeOffset? DueAt { get; init; }

    public DateTimeOffset? ClearedAt { get; private set; }

    public string? ClearedBy { get; private set; }

    public Refusal? Clear(string by, DateTimeOffset at)
    {
        if (ClearedAt is { } since)
            return TrackingRefusals.BlockerCleared(ClearedBy!, since);
        (ClearedAt, ClearedBy) = (at, by);
        return null;
    }

    /// <summary>Who usually clears it.</summary>
    public static string OwnerOf(BlockerKind kind) =>
        kind switch
        {
            BlockerKind.Bill or BlockerKind.CivilRegistration => Roles.AdmissionsClerk,
            BlockerKind.Transport => Roles.Porter,
            BlockerKind.Destination => Roles.BedManager,
            BlockerKind.Letter or BlockerKind.Prescription or BlockerKind.Results or BlockerKind.Consult =>
                Roles.Doctor,
            _ => Roles.WardNurse,
        };
}
