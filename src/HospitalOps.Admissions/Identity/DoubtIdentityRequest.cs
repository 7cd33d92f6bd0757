using System.ComponentModel.DataAnnotations;
using HospitalOps.Admissions.Patients;
using HospitalOps.ServiceDefaults.Security;

namespace HospitalOps.Admissions.Identity;

/// <summary>The contradiction, or what was decided about it.</summary>
public sealed record DoubtIdentityRequest([property: Required, StringLength(300, MinimumLength = 1)] string Reason);
