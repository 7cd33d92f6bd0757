using System.Text;

namespace HospitalOps.Admissions.Patients;

/// <summary>Phones are stored as E.164; Moroccan national and international spellings are understood.</summary>
internal static class PhoneNumber
{
    /// <summary>E.164, or null when the text cannot be understood without asking.</summary>
    public static string? Normalise(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var plain = new StringBuilder();
        foreach (var letter in text.Replace("(0)", string.Empty, StringComparison.Ordinal))
        {
            var value = char.IsDigit(letter) ? (int)char.GetNumericValue(letter) : -1;
            if (value >= 0)
                plain.Append((char)('0' + value));
            else if (letter == '+' && plain.Length == 0)
                plain.Append('+');
        }
        var number = plain.ToString();
        if (number.StartsWith("00", StringComparison.Ordinal))
            number = "+" + number[2..];
        if (number.Length == 10 && number[0] == '0')
            number = "+212" + number[1..];
        return number.StartsWith('+') && number.Length is >= 9 and <= 16 ? number : null;
    }
}
