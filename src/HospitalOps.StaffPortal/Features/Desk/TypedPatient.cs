using System.Globalization;
using System.Text.RegularExpressions;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.Features.Desk;

/// <summary>
/// What was typed into the search box, as a first filling of the form for a new patient: nothing is typed twice.
/// </summary>
public sealed partial record TypedPatient(
    string? Last,
    string? First,
    bool Arabic,
    string? Birth,
    string? Phone,
    string? Document
)
{
    private static readonly string[] Particles =
    [
        "el",
        "al",
        "ait",
        "aït",
        "ben",
        "bou",
        "ibn",
        "abou",
        "ould",
        "بن",
        "ابن",
        "بو",
        "أبو",
        "آيت",
        "ولد",
    ];

    public static TypedPatient Of(string? text)
    {
        var plain = LocalTime.Digits(text).Trim();
        var phone = Phones().Match(plain) is { Success: true } found ? found.Value : null;
        if (phone is not null)
            plain = plain.Replace(phone, " ", StringComparison.Ordinal);
        var (words, birth, document) = (new List<string>(), (string?)null, (string?)null);
        foreach (var part in Cards().Replace(plain, "$1$2").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!part.Any(char.IsAsciiDigit))
                words.Add(Capital(part));
            else if (LocalTime.TryReadBirth(part, out _, out _))
                birth = part;
            else if (char.IsAsciiLetter(part[0]))
                document = part.ToUpperInvariant();
        }
        // A clerk says the family name first; its particle belongs to it.
        var family =
            words.Count == 0 ? 0
            : Particles.Contains(words[0], StringComparer.OrdinalIgnoreCase) && words.Count > 1 ? 2
            : 1;
        return new(
            Joined(words.Take(family)),
            Joined(words.Skip(family)),
            words.Any(word => word[0] is >= '\u0600' and <= '\u06ff'),
            birth,
            phone?.Trim(),
            document
        );
    }

    private static string? Joined(IEnumerable<string> words) =>
        string.Join(' ', words) is { Length: > 0 } text ? text : null;

    private static string Capital(string word) => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..];

    [GeneratedRegex(@"(?<!\S)(?:(?:\+|00)\d[\d .()-]{7,20}\d|0[5-8](?:[ .-]?\d){8})(?!\S)")]
    private static partial Regex Phones();

    [GeneratedRegex(@"(?<!\S)([A-Za-z]{1,2})[ -]+(\d{4,8})(?!\S)")]
    private static partial Regex Cards();
}
