using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.Api.Tracking;

/// <summary>What holds the discharge back.</summary>
/// <param name="Owner">Role that is to clear it; null: the one that usually does.</param>
public sealed record OpenBlockerRequest(
    BlockerKind Kind,
    [property: StringLength(40)] string? Owner,
    [property: StringLength(300)] string? Note,
    DateTimeOffset? DueAt
);
