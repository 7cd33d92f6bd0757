namespace Microsoft.FluentUI.AspNetCore.Components;

internal static class AttributeValue
{
    /// <summary>Null leaves the attribute out.</summary>
    public static string? Of<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value is { } given ? Of(given) : null;

    /// <summary>"FilledLighter" is written <c>filled-lighter</c>.</summary>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum =>
        string.Concat(
            value
                .ToString()
                .Select(
                    (letter, index) =>
                        char.IsUpper(letter)
                            ? (index == 0 ? "" : "-") + char.ToLowerInvariant(letter)
                            : letter.ToString()
                )
        );
}
