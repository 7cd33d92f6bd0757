using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Beds;

/// <summary>Who is to do it; he must be on duty.</summary>
public sealed record AssignCleaningRequest([property: Required, StringLength(100, MinimumLength = 1)] string Cleaner);
