using System.Text.Json;

namespace HospitalOps.Admissions.Domain;

/// <summary>Enum members as they travel and are stored: lower_snake.</summary>
internal static class Codes
{
    public static string Code<T>(this T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    public static T Parse<T>(string code)
        where T : struct, Enum =>
        Enum.Parse<T>(code.Replace("_", string.Empty, StringComparison.Ordinal), ignoreCase: true);
}
