using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Api.Admissions;

/// <summary>One line of the register.</summary>
public sealed record DeclarationView(
    Guid DeclarationId,
    CivilEvent Kind,
    Guid PatientId,
    Guid StayId,
    string Ipp,
    string? NameLatin,
    string? NameArabic,
    Sex Sex,
    DateOnly? BirthDate,
    string? MotherIpp,
    string? MotherName,
    int? BirthRank,
    DateTimeOffset HappenedAt,
    DeclarationState State,
    string? Reference,
    DateTimeOffset ChangedAt,
    string? ChangedBy
);
