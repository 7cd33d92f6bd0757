namespace HospitalOps.Api.Beds;

/// <summary>When the patient was back, if not now.</summary>
/// <param name="StayId">
/// Whose return it is where the bed was given up with the leave; left out: who left it last.
/// </param>
public sealed record ReturnToBedRequest(DateTimeOffset? OccurredAt, Guid? StayId = null) : ToldRequest;
