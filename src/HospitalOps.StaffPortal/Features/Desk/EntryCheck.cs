using System.Text.RegularExpressions;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.Features.Desk;

/// <summary>What is wrong with one field of an identity.</summary>
/// <param name="Text">Key of its words.</param>
/// <param name="Holds">What was typed would be lost, or stands in the wrong script: it is corrected or emptied first.
/// Otherwise it only looks strange, and nobody is kept from care by it.</param>
public sealed record EntryFault(string Field, string Text, bool Holds);

/// <summary>Reads an identity as it is typed: nothing is dropped without a word.</summary>
public static partial class EntryCheck
{
    private const int OldestPerson = 130;

    /// <param name="today">By the hospitals' clocks.</param>
    public static IReadOnlyList<EntryFault> Of(PatientEntry entry, DateOnly today) =>
        [
            .. Latin(nameof(entry.LastLatin), entry.LastLatin),
            .. Latin(nameof(entry.FirstLatin), entry.FirstLatin),
            .. Arabic(nameof(entry.LastArabic), entry.LastArabic),
            .. Arabic(nameof(entry.FirstArabic), entry.FirstArabic),
            .. Birth(entry.Birth, today),
            .. Document(entry),
            .. Phone(entry.Phone),
        ];

    /// <summary>An estimated age: "40" or "30-40".</summary>
    public static bool IsAge(string? typed) =>
        string.IsNullOrWhiteSpace(typed) || Age().IsMatch(LocalTime.Digits(typed).Trim());

    private static IEnumerable<EntryFault> Latin(string field, string? name)
    {
        if (name?.Any(letter => letter is >= '\u0600' and <= '\u06ff' && char.IsLetter(letter)) == true)
            yield return new(field, "entry.not_latin", Holds: true);
    }

    private static IEnumerable<EntryFault> Arabic(string field, string? name)
    {
        if (name?.Any(letter => char.IsLetter(letter) && letter < '\u0250') == true)
            yield return new(field, "entry.not_arabic", Holds: true);
    }

    private static IEnumerable<EntryFault> Birth(string? typed, DateOnly today)
    {
        if (!LocalTime.TryReadBirth(typed, out var date, out var year))
            yield return new(
                nameof(PatientEntry.Birth),
                LooksLikeDay().IsMatch(LocalTime.Digits(typed).Trim())
                    ? "entry.birth_impossible"
                    : "entry.birth_unread",
                Holds: true
            );
        else if (date > today || year > today.Year)
            yield return new(nameof(PatientEntry.Birth), "entry.birth_future", Holds: true);
        else if ((date?.Year ?? year) < today.Year - OldestPerson)
            yield return new(nameof(PatientEntry.Birth), "entry.birth_old", Holds: true);
    }

    private static IEnumerable<EntryFault> Document(PatientEntry entry)
    {
        // A number that is shown in part only was checked when it was told.
        var typed = entry.DocumentNumber;
        if (string.IsNullOrWhiteSpace(typed) || typed.Any(letter => letter is '•' or '*'))
            yield break;
        var number = Blanks().Replace(LocalTime.Digits(typed), "").ToUpperInvariant();
        if (!number.Any(char.IsLetterOrDigit))
            yield return new(nameof(entry.DocumentNumber), "entry.document_unread", Holds: true);
        else if (entry.DocumentType == "cin" && !Cin().IsMatch(number))
            yield return new(nameof(entry.DocumentNumber), "entry.cin_form", Holds: false);
    }

    private static IEnumerable<EntryFault> Phone(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            yield break;
        var digits = LocalTime.Digits(typed).Count(char.IsAsciiDigit);
        if (digits == 0)
            yield return new(nameof(PatientEntry.Phone), "entry.phone_form", Holds: true);
        else if (digits < 9)
            yield return new(nameof(PatientEntry.Phone), "entry.phone_form", Holds: false);
    }

    [GeneratedRegex(@"^\d{1,2}[/.-]\d{1,2}[/.-]\d{4}$")]
    private static partial Regex LooksLikeDay();

    [GeneratedRegex(@"^\d{1,3}(\s*-\s*\d{1,3})?$")]
    private static partial Regex Age();

    [GeneratedRegex(@"[\s.-]+")]
    private static partial Regex Blanks();

    [GeneratedRegex("^[A-Z]{1,2}[0-9]{4,8}$")]
    private static partial Regex Cin();
}
