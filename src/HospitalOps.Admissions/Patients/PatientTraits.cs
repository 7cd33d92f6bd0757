using System.Text;
using HospitalOps.Admissions.Search;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Admissions.Patients;

/// <summary>
/// What is told about a person, cleaned: trimmed, blanks collapsed, NFC, no tatweel or invisible marks.
/// </summary>
internal sealed record PatientTraits(
    string? LastNameLatin,
    string? FirstNameLatin,
    string? LastNameArabic,
    string? FirstNameArabic,
    Sex Sex,
    DateOnly? BirthDate,
    int? BirthYear,
    string? Phone,
    string? DocumentType,
    string? DocumentNumber
)
{
    public bool DocumentSeen { get; init; }

    public bool Provisional { get; init; }

    public string? UsageName { get; init; }

    public string? PhoneOwner { get; init; }

    public string? Country { get; init; }

    public string? Language { get; init; }

    public bool NeedsInterpreter { get; init; }

    public string? GuardianName { get; init; }

    public string? GuardianDocument { get; init; }

    public IdentityState StateOfIdentity =>
        Provisional ? IdentityState.Provisional
        : DocumentSeen && DocumentNumber is not null ? IdentityState.Validated
        : IdentityState.ToVerify;

    public bool HasName =>
        LastNameLatin is not null
        || LastNameArabic is not null
        || FirstNameLatin is not null
        || FirstNameArabic is not null;

    public string[] NameKeys() => [.. Names().SelectMany(NameKey.Of).Distinct()];

    public string NameText() => string.Join(' ', Names().Select(NameWords.Fold).Where(text => text.Length > 0));

    private string?[] Names() => [LastNameLatin, FirstNameLatin, UsageName, LastNameArabic, FirstNameArabic];

    /// <summary>Null when nothing is left.</summary>
    public static string? CleanName(string? text)
    {
        if (text is null)
            return null;
        var clean = new StringBuilder();
        foreach (var letter in text.Normalize(NormalizationForm.FormC))
        {
            if (
                letter == '\u0640'
                || char.GetUnicodeCategory(letter)
                    is System.Globalization.UnicodeCategory.Format
                        or System.Globalization.UnicodeCategory.Control
            )
                continue;
            if (char.IsWhiteSpace(letter) && (clean.Length == 0 || clean[^1] == ' '))
                continue;
            clean.Append(char.IsWhiteSpace(letter) ? ' ' : letter);
        }
        var name = clean.ToString().Trim();
        return name.Length == 0 ? null : name;
    }

    /// <summary>Upper case, Western digits, no blanks or dashes: "be 12345" → "BE12345".</summary>
    public static string? NormaliseDocument(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var number = new StringBuilder();
        foreach (var letter in text)
        {
            if (char.IsDigit(letter))
                number.Append((char)('0' + (int)char.GetNumericValue(letter)));
            else if (char.IsLetter(letter))
                number.Append(char.ToUpperInvariant(letter));
        }
        return number.Length == 0 ? null : number.ToString();
    }
}
