using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Api.Admissions;

/// <summary>What is printed.</summary>
/// <param name="Kind">wristband, labels, admission_slip, stay_certificate.</param>
/// <param name="Language">fr or ar.</param>
/// <param name="Reason">Why again; compulsory from the second printing on.</param>
public sealed record PrintPaperRequest(
    [property: Required, RegularExpression("wristband|labels|admission_slip|stay_certificate")] string Kind,
    [property: Required, RegularExpression("fr|ar")] string Language,
    [property: StringLength(200)] string? Reason
);

/// <summary>What the paper carries: identity and numbers, no diagnosis, no service that would tell one.</summary>
/// <param name="Code">Content of the codes: "IPP/stay number", Latin digits, what the search box understands.</param>
public sealed record PaperContent(
    Guid PrintId,
    string Kind,
    int Copy,
    string HospitalCode,
    string Ipp,
    string StayNumber,
    string Code,
    string? LastNameLatin,
    string? FirstNameLatin,
    string? LastNameArabic,
    string? FirstNameArabic,
    Sex Sex,
    DateOnly? BirthDate,
    int? BirthYear,
    StayKind StayKind,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt,
    string? MotherIpp,
    int? BirthRank,
    string PrintedBy,
    DateTimeOffset PrintedAt
);
