using HospitalOps.BedManagement.Occupancies;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;

namespace HospitalOps.BedManagement.Newborns;

/// <summary>A newborn at the bed of its mother.</summary>
public sealed record NewbornView(Guid NewbornId, Guid PatientId);
