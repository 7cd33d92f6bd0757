namespace HospitalOps.Admissions.Cover;

/// <summary>
/// The doctor's confidential envelope for the payer (diagnosis, planned acts, length). The desk sees that it exists,
/// never what is in it: reading has its
/// own permission, and each reading is written down.
/// </summary>
/// <param name="Content">Encrypted with the service's key ring.</param>
internal sealed record SealedEnvelope(
    Guid Id,
    Guid HospitalId,
    Guid StayId,
    string Kind,
    string Content,
    string WrittenBy,
    DateTimeOffset WrittenAt
);
