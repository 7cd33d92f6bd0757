using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Api.Admissions;

/// <summary>
/// The next state with what it brings: requested needs day and addressee; granted needs amount, reference and last day;
/// refused needs the reason.
/// </summary>
/// <param name="Amount">In dirhams.</param>
public sealed record MoveGuaranteeRequest(
    GuaranteeState State,
    [property: Range(0, 10_000_000)] decimal? Amount,
    [property: StringLength(60)] string? Reference,
    DateOnly? ValidUntil,
    DateOnly? SentOn,
    [property: StringLength(100)] string? SentTo,
    [property: StringLength(300)] string? Reason
);
