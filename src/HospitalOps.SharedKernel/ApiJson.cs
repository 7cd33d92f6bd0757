using System.Text.Json;
using System.Text.Json.Serialization;

namespace HospitalOps.SharedKernel;

/// <summary>One JSON dialect for requests, answers and stored answers: camelCase, enums lower_snake.</summary>
public static class ApiJson
{
    /// <summary>The dialect as ready options.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Applies the dialect.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = true;
        options.MaxDepth = 32;
        options.Converters.Add(new PlainText());
        options.Converters.Add(new PlausibleTime());
        options.Converters.Add(new PlausibleDay());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false));
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Configure(options);
        return options;
    }
}
