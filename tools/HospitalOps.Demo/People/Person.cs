using HospitalOps.Api.Admissions;
using HospitalOps.SharedKernel;

namespace HospitalOps.Demo.People;

/// <summary>Somebody invented.</summary>
/// <param name="Cin">Number of the identity card; adults only, and not of everybody.</param>
/// <param name="Guardian">Of a child.</param>
/// <param name="Payer">Code of who pays; null: not told yet.</param>
internal sealed record Person(
    Name Last,
    Name First,
    Sex Sex,
    DateOnly BirthDate,
    string? Cin,
    string? Phone,
    string? Guardian,
    string? Payer
)
{
    /// <summary>Version of the information notice that the desk gives.</summary>
    private const string Notice = "1";

    /// <summary>What the desk types.</summary>
    public RegisterPatientRequest ToRequest(DateTimeOffset at, bool confirmedApart = false) =>
        new()
        {
            LastNameLatin = Last.Latin,
            FirstNameLatin = First.Latin,
            LastNameArabic = Last.Arabic,
            FirstNameArabic = First.Arabic,
            Sex = Sex,
            BirthDate = BirthDate,
            Phone = Phone,
            PhoneOwner =
                Phone is null ? null
                : Guardian is null ? "self"
                : "parent",
            Country = "MA",
            Language = "ar",
            GuardianName = Guardian,
            DocumentType = Cin is null ? null : "cin",
            DocumentNumber = Cin,
            DocumentSeen = Cin is not null,
            NoticeVersion = Notice,
            CreateAnywayReason = confirmedApart ? "autre personne : date de naissance et pièce vérifiées" : null,
            OccurredAt = at,
            ConfirmOld = true,
        };
}
