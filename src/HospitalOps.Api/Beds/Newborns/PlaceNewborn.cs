using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>Together again, or apart with a reason.</summary>
public sealed record PlaceNewbornRequest(NewbornChoice Choice, [property: StringLength(200)] string? Reason);
