using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Api.Admissions;

/// <summary>Who pays for one stay.</summary>
/// <param name="PayerPercent">Share of the reference tariff for a hospital stay; null when not known. What is above the
/// tariff stays with the patient.</param>
/// <param name="MemberMasked">Insurance number, masked.</param>
/// <param name="Envelopes">Kinds of sealed envelopes that exist.</param>
/// <param name="DepositAsked">Whether the site asks for a deposit; never a condition of care.</param>
public sealed record CoverView(
    Guid StayId,
    string? PayerCode,
    string? ManagedBy,
    decimal? PayerPercent,
    string? MemberMasked,
    string? Relation,
    string? MemberName,
    GuaranteeState? GuaranteeState,
    decimal? Amount,
    string? Reference,
    DateOnly? ValidUntil,
    DateOnly? SentOn,
    string? SentTo,
    string? RefusedBecause,
    IReadOnlyList<string> Envelopes,
    bool DepositAsked,
    string? ChangedBy,
    DateTimeOffset? ChangedAt
);
