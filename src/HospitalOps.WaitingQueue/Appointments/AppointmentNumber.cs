using System.Globalization;
using System.Security.Cryptography;

namespace HospitalOps.WaitingQueue.Appointments;

/// <summary>
/// The number on an appointment slip: seven random digits and a check digit (ISO/IEC 7812-1, annex B). Random, because
/// a number that
/// can be counted up lets a stranger at the kiosk try the neighbours.
/// </summary>
internal static class AppointmentNumber
{
    public const int Length = 8;

    public static string Draw()
    {
        var digits = RandomNumberGenerator.GetInt32(0, 10_000_000).ToString("D7", CultureInfo.InvariantCulture);
        return digits + CheckDigit(digits);
    }

    /// <summary>False for what was mistyped: one wrong digit, or two neighbours exchanged (but 09 and 90).</summary>
    public static bool IsValid(string number) =>
        number.Length == Length && number.All(char.IsAsciiDigit) && CheckDigit(number[..^1]) == number[^1];

    private static char CheckDigit(string digits)
    {
        var sum = 0;
        for (var place = 0; place < digits.Length; place++)
        {
            var digit = digits[^(place + 1)] - '0';
            if (place % 2 == 0)
                digit *= 2;
            sum += digit > 9 ? digit - 9 : digit;
        }
        return (char)('0' + (10 - sum % 10) % 10);
    }
}
