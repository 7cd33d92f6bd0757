namespace HospitalOps.Api.Beds;

/// <summary>An occupied bed that is expected to be left.</summary>
/// <param name="FreeAt">Expected discharge of the patient in it.</param>
/// <param name="DischargeDecided">A doctor has decided it already.</param>
public sealed record ComingBedView(
    Guid BedId,
    string BedCode,
    long BedVersion,
    Guid WardId,
    string WardCode,
    string ServiceCode,
    DateTimeOffset FreeAt,
    bool DischargeDecided
);
