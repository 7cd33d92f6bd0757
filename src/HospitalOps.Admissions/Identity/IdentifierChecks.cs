using System.Text.RegularExpressions;
using HospitalOps.Admissions.Patients;

namespace HospitalOps.Admissions.Identity;

/// <summary>
/// Soft checks of numbers that others have given: they warn and never refuse, because the published formats are
/// incomplete
/// and a wrong number must not keep anybody from care. Values are compared trimmed, in upper case, without blanks and
/// dashes.
/// </summary>
internal static partial class IdentifierChecks
{
    /// <summary>Codes of what looks wrong: cin_form, idcs_form, passport_form, cnss_form.</summary>
    /// <param name="type">cin, idcs, passport, residence_permit, cnss, cnops, other_ipp …; a type without a known form
    /// is never warned of.</param>
    public static string? Warn(string? type, string? number)
    {
        if (PatientTraits.NormaliseDocument(number) is not { } value)
            return null;
        return type switch
        {
            "cin" when !Cin().IsMatch(value) => "cin_form",
            "idcs" when !TenDigits().IsMatch(value) => "idcs_form",
            "passport" when !Passport().IsMatch(value) => "passport_form",
            "cnss" when !Cnss().IsMatch(value) => "cnss_form",
            _ => null,
        };
    }

    /// <summary>phone_form when the number cannot be understood without asking.</summary>
    public static string? WarnPhone(string? phone) =>
        string.IsNullOrWhiteSpace(phone) || PhoneNumber.Normalise(phone) is not null ? null : "phone_form";

    [GeneratedRegex("^[A-Z]{1,2}[0-9]{4,8}$")]
    private static partial Regex Cin();

    [GeneratedRegex("^[0-9]{10}$")]
    private static partial Regex TenDigits();

    [GeneratedRegex("^[A-Z0-9]{5,9}$")]
    private static partial Regex Passport();

    [GeneratedRegex("^[0-9]{9,12}$")]
    private static partial Regex Cnss();
}
