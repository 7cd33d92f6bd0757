using System.Text.Json;

namespace HospitalOps.SharedKernel;

/// <summary>The outward spelling of a closed set: lower snake case, as in JSON, messages and tables.</summary>
public static class Codes
{
    /// <summary>The code of a value: <c>ShortStay</c> is <c>short_stay</c>.</summary>
    public static string Code<TEnum>(this TEnum value)
        where TEnum : struct, Enum => Table<TEnum>.Codes[value];

    /// <summary>Reads a code; false when it is unknown or null.</summary>
    public static bool TryParse<TEnum>(string? code, out TEnum value)
        where TEnum : struct, Enum
    {
        value = default;
        return code is not null && Table<TEnum>.Values.TryGetValue(code, out value);
    }

    /// <summary>Reads a code that is known to be valid (a stored one).</summary>
    /// <exception cref="FormatException">The code is not part of the set.</exception>
    public static TEnum Parse<TEnum>(string code)
        where TEnum : struct, Enum =>
        TryParse<TEnum>(code, out var value)
            ? value
            : throw new FormatException(
                $"'{code}' is not a {typeof(TEnum).Name}; known: {string.Join(", ", Table<TEnum>.Values.Keys)}."
            );

    private static class Table<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly Dictionary<TEnum, string> Codes = Enum.GetValues<TEnum>()
            .ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

        public static readonly Dictionary<string, TEnum> Values = Codes.ToDictionary(
            pair => pair.Value,
            pair => pair.Key,
            StringComparer.Ordinal
        );
    }
}
