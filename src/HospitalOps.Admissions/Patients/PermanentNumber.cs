using System.Globalization;

namespace HospitalOps.Admissions.Patients;

/// <summary>
/// IPP: site letter, 8 digits, check digit by ISO 7064 MOD 11,10 (finds every single wrong digit and nearly all swaps);
/// never meaningful, never used again (docs/adr/0007).
/// </summary>
internal static class PermanentNumber
{
    /// <summary>"B" + 00000042 + check digit.</summary>
    /// <param name="site">Hospital code; its first letter is used.</param>
    /// <param name="number">From the database sequence, 1 to 99 999 999.</param>
    public static string Format(string site, long number)
    {
        var digits = number.ToString("D8", CultureInfo.InvariantCulture);
        return $"{site[0]}{digits}{CheckDigit(digits)}";
    }

    /// <summary>True when the check digit fits; blanks and case are forgiven.</summary>
    public static bool IsValid(string text)
    {
        var value = text.Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        return value.Length == 10
            && char.IsAsciiLetterUpper(value[0])
            && value.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0
            && CheckDigit(value[1..9]) == value[9] - '0';
    }

    private static int CheckDigit(string digits)
    {
        var product = 10;
        foreach (var digit in digits)
        {
            var sum = (product + digit - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (11 - product) % 10;
    }
}
