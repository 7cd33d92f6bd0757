using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Refit;

namespace HospitalOps.Api;

/// <summary>Values in paths and queries as the services read them; whoever calls, whatever his language.</summary>
internal sealed class UrlValues : IUrlParameterFormatter
{
    public string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type) =>
        value switch
        {
            null => null,
            bool flag => flag ? "true" : "false",
            Enum code => JsonNamingPolicy.SnakeCaseLower.ConvertName(code.ToString()),
            DateTimeOffset instant => instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
            IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
}
