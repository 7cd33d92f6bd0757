using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel;

namespace HospitalOps.Api.Admissions;

/// <summary>A birth during the mother's stay.</summary>
/// <param name="BornAt">Time of birth; now when left out.</param>
public sealed record RegisterNewbornRequest(Sex Sex, DateTimeOffset? BornAt, [property: Range(1, 9)] int? Rank);

/// <summary>The child's record and stay.</summary>
public sealed record RegisteredNewborn(Guid PatientId, string Ipp, int Rank, Guid StayId, string StayNumber);
