using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Api.Admissions;

/// <summary>Why it never took place.</summary>
/// <param name="Note">In words; needed when the reason is another one.</param>
public sealed record CancelStayRequest(StayCancelReason Reason, [property: StringLength(300)] string? Note);
