namespace HospitalOps.Api.Beds;

/// <summary>One ward with its beds.</summary>
/// <param name="Version">Sum of the beds' versions: grows with every change, so that a client can tell an older
/// answer.</param>
public sealed record WardBoard(WardView Ward, long Version, DateTimeOffset ReadAt, IReadOnlyList<BedView> Beds);
