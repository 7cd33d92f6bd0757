using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>Where the patient goes and when he is expected back.</summary>
/// <param name="KeepBed">False, for a leave only: the bed is left and goes to cleaning; the return asks for a
/// bed.</param>
public sealed record LeaveBedRequest(
    AbsenceKind Kind,
    DateTimeOffset DueBackAt,
    bool KeepBed = true,
    DateTimeOffset? OccurredAt = null
) : ToldRequest;
