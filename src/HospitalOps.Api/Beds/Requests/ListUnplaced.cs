namespace HospitalOps.Api.Beds;

/// <summary>A patient who is admitted, or for whom a bed is asked, and who is in no bed.</summary>
/// <param name="Since">Admission decision, else the request.</param>
/// <param name="PlacementRequestId">Null when nobody has asked for a bed yet.</param>
public sealed record UnplacedStay(
    Guid StayId,
    Guid PatientId,
    DateTimeOffset Since,
    Guid? PlacementRequestId,
    string? RequestState
);
