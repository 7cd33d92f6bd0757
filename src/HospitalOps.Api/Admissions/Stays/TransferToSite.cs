namespace HospitalOps.Api.Admissions;

/// <summary>To which hospital.</summary>
/// <param name="HospitalId">The receiving hospital.</param>
public sealed record TransferToSiteRequest(Guid HospitalId, DateTimeOffset? OccurredAt) : ToldRequest;

/// <summary>Both halves of one transfer.</summary>
/// <param name="Closed">The stay that ended here.</param>
/// <param name="StayId">The stay that began at the receiving hospital.</param>
/// <param name="PatientId">The patient's record there.</param>
/// <param name="RecordCreated">True when that hospital did not know the patient before.</param>
public sealed record SiteTransferred(
    StayView Closed,
    Guid HospitalId,
    Guid StayId,
    string StayNumber,
    Guid PatientId,
    string Ipp,
    bool RecordCreated
);
