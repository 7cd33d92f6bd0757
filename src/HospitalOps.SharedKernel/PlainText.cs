using System.Text.Json;
using System.Text.Json.Serialization;

namespace HospitalOps.SharedKernel;

/// <summary>
/// Text as it may be kept: without U+0000, which no database stores, and without the invisible signs that turn the
/// direction of a line or hide in a name. Half a surrogate pair becomes the sign for an unreadable one.
/// </summary>
public sealed class PlainText : JsonConverter<string>
{
    /// <inheritdoc />
    /// <exception cref="JsonException">It is no text.</exception>
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw new JsonException();
        try
        {
            return Of(reader.GetString());
        }
        catch (InvalidOperationException exception)
        {
            throw new JsonException("The text is not Unicode.", exception);
        }
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    /// <summary>The text without what is neither seen nor kept; the same instance when it has none.</summary>
    public static string? Of(string? text) =>
        text is null || !text.Any(IsHidden) ? text : string.Concat(text.Where(sign => !IsHidden(sign)));

    private static bool IsHidden(char sign) =>
        sign
            is '\0'
                or '\u200B'
                or '\u200E'
                or '\u200F'
                or '\u2060'
                or '\uFEFF'
                or (>= '\u202A' and <= '\u202E')
                or (>= '\u2066' and <= '\u2069');
}
