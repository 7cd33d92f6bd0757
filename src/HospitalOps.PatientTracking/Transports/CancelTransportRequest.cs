using System.ComponentModel.DataAnnotations;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;

namespace HospitalOps.PatientTracking.Transports;

/// <summary>Why the transport is not needed, or could not be done.</summary>
public sealed record CancelTransportRequest(
    [property: Required, StringLength(200, MinimumLength = 1)] string Reason,
    DateTimeOffset? OccurredAt = null
);
