using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Beds;

/// <summary>What was seen.</summary>
/// <param name="Reason">Compulsory when it was not clean.</param>
public sealed record InspectBedRequest(bool Passed, [property: StringLength(200)] string? Reason);
