using System.Globalization;
using System.Text.RegularExpressions;
using HospitalOps.Admissions.Patients;

namespace HospitalOps.Admissions.Search;

/// <summary>
/// What a clerk typed or scanned into the one search box, taken apart: words of names, numbers (IPP, stay, document,
/// insurance),
/// a phone, a date or year of birth. A wristband gives "IPP/stay number".
/// </summary>
/// <param name="Numbers">Upper case, without blanks and dashes.</param>
/// <param name="Phone">E.164.</param>
internal sealed partial record SearchText(
    IReadOnlyList<string> Words,
    string[] Numbers,
    string? Phone,
    DateOnly? BirthDate,
    int? BirthYear
)
{
    private const int OldestYear = 1880;

    private static readonly string[] DateForms = ["dd/MM/yyyy", "d/M/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "yyyy-MM-dd"];

    /// <param name="text">As typed; Arabic digits are understood.</param>
    /// <param name="today">A year after this one is a number, not a birth.</param>
    public static SearchText Parse(string text, DateOnly today)
    {
        var plain = WesternDigits(text).Trim();
        var (words, numbers) = (new List<string>(), new HashSet<string>());
        var (phone, birth, year) = ((string?)null, (DateOnly?)null, (int?)null);
        if (PhoneText().Match(plain) is { Success: true } match && PhoneNumber.Normalise(match.Value) is { } found)
        {
            phone = found;
            plain = plain.Remove(match.Index, match.Length);
        }
        // "be 12345" is one number: the letters of a national card and its digits.
        foreach (var part in CardText().Replace(plain, "$1$2").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (
                DateOnly.TryParseExact(part, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            )
                birth = date;
            else if (
                part.Length == 4
                && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var told)
                && told >= OldestYear
                && told <= today.Year
            )
                year = told;
            else if (part.Any(char.IsAsciiDigit))
                numbers.UnionWith(part.Split('/').Select(PatientTraits.NormaliseDocument).OfType<string>());
            else
                words.Add(part);
        }
        return new(words, [.. numbers], phone, birth, year ?? birth?.Year);
    }

    private static string WesternDigits(string text) =>
        string.Concat(
            text.Select(letter =>
                char.IsDigit(letter) ? (char)('0' + (int)char.GetNumericValue(letter))
                : char.IsWhiteSpace(letter) ? ' '
                : letter
            )
        );

    /// <summary>Ten digits from 0, or an international number; blanks, dots and "(0)" between.</summary>
    [GeneratedRegex(@"(?<![\w/])(?:\+|00)[\d][\d .()-]{7,20}\d(?![\w/])|(?<![\w/])0[5-8](?:[ .-]?\d){8}(?![\w/])")]
    private static partial Regex PhoneText();

    [GeneratedRegex(@"(?<!\S)([A-Za-z]{1,2})[ -]+(\d{4,8})(?!\S)")]
    private static partial Regex CardText();
}
