using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;

namespace HospitalOps.PatientTracking.Transports;

/// <summary>When the step happened, if not now.</summary>
public sealed record TransportStepRequest(DateTimeOffset? OccurredAt);
