namespace HospitalOps.StaffPortal.Shared;

/// <summary>
/// Check digit of the number on an appointment slip (ISO/IEC 7812-1, annex B), so that a mistyped one is noticed at
/// once.
/// </summary>
public static class CheckedNumber
{
    public static bool IsValid(string number)
    {
        var sum = 0;
        for (var place = 0; place < number.Length; place++)
        {
            if (!char.IsAsciiDigit(number[^(place + 1)]))
                return false;
            var digit = number[^(place + 1)] - '0';
            if (place % 2 == 1)
                digit *= 2;
            sum += digit > 9 ? digit - 9 : digit;
        }
        return number.Length > 0 && sum % 10 == 0;
    }
}
