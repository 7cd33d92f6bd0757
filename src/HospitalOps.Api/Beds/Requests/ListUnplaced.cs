namespace HospitalOps.Api.Beds;

/// <summary>A patient who is admitted, or for whom a bed is asked, and who is in no bed.</summary>
/// <param name="Since">Admission decision or return from a leave, else the request; of those who wait for no bed, when
/// they left theirs.</param>
/// <param name="DueBackAt">Of a patient on leave whose bed was given up.</param>
/// <param name="PlacementRequestId">Null when nobody has asked for a bed yet.</param>
public sealed record UnplacedStay(
    Guid StayId,
    Guid PatientId,
    DateTimeOffset Since,
    Guid? PlacementRequestId,
    string? RequestState,
    DateTimeOffset? DueBackAt = null
);
