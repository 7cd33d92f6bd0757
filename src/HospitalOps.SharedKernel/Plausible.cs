using System.Text.Json;
using System.Text.Json.Serialization;

namespace HospitalOps.SharedKernel;

/// <summary>
/// Years that anything here can be about. A date beyond them is a slip or an attack, and arithmetic at the ends of the
/// calendar fails; what is a wrong year within them is for the rule of the field to say.
/// </summary>
public static class Plausible
{
    private const int Last = 2200;

    /// <summary>Nothing is told of before it. Days of birth may be typed wrong, so theirs are read.</summary>
    private const int FirstOfTimes = 1900;

    public static bool Is(DateTimeOffset at) => at.Year is >= FirstOfTimes and <= Last;

    /// <summary>A day in a body: of any past year, since the field says best what is wrong with it.</summary>
    public static bool Is(DateOnly day) => day.Year <= Last;

    /// <summary>A day as a bound of a period.</summary>
    public static bool IsBound(DateOnly day) => day.Year is >= FirstOfTimes and <= Last;
}

/// <summary>An instant of a plausible year.</summary>
public sealed class PlausibleTime : JsonConverter<DateTimeOffset>
{
    /// <inheritdoc />
    /// <exception cref="JsonException">It is no instant, or not of these centuries.</exception>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetDateTimeOffset(out var at) && Plausible.Is(at)
            ? at
            : throw new JsonException();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}

/// <summary>A day of a plausible year.</summary>
public sealed class PlausibleDay : JsonConverter<DateOnly>
{
    /// <inheritdoc />
    /// <exception cref="JsonException">It is no day, or one of a far century.</exception>
    public override DateOnly Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && DateOnly.TryParseExact(
            reader.GetString(),
            "yyyy-MM-dd",
            System.Globalization.CultureInfo.InvariantCulture,
            System.Globalization.DateTimeStyles.None,
            out var day
        )
        && Plausible.Is(day)
            ? day
            : throw new JsonException();

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, DateOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
