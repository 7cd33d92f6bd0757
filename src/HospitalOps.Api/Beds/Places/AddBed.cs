using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>A new bed of a ward.</summary>
/// <param name="Room">Two digits.</param>
/// <param name="Letter">A to Z.</param>
public sealed record AddBedRequest(
    [property: Required, RegularExpression("^[0-9]{2}$")] string Room,
    [property: Required, RegularExpression("^[A-Z]$")] string Letter,
    RoomCapability Capability,
    [property: Required, StringLength(200, MinimumLength = 3)] string Reason
);
