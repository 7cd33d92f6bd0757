using System.Text.Json;

namespace HospitalOps.Api;

/// <summary>A refusal: RFC 9457 with the stable code and its facts.</summary>
/// <param name="Status">HTTP status; 0 when the service did not answer.</param>
/// <param name="Code">Stable code; the message is chosen by it.</param>
/// <param name="Detail">English detail, shown only for a code without a text.</param>
/// <param name="Facts">Everything else that the service told, e.g. takenBy, since.</param>
/// <param name="RetryAfter">Seconds to wait, where told.</param>
public sealed record ApiProblem(
    int Status,
    string Code,
    string? Detail,
    IReadOnlyDictionary<string, JsonElement> Facts,
    int? RetryAfter = null
)
{
    private static readonly Dictionary<string, JsonElement> None = [];

    /// <summary>The service is away, or did not answer in time.</summary>
    public static readonly ApiProblem Unreachable = Of(0, "service_unreachable");

    /// <summary>The answer is not what this call expects: another version, or not JSON.</summary>
    public static readonly ApiProblem NotUnderstood = Of(502, "answer_not_understood");

    public static ApiProblem Of(int status, string code) => new(status, code, null, None);

    /// <summary>Reads problem+json; anything else becomes a problem named by the status.</summary>
    public static ApiProblem Parse(int status, string text)
    {
        var fallback = status switch
        {
            401 => "sign_in_required",
            403 => "not_allowed",
            404 => "not_found",
            412 => "stale_version",
            429 => "too_many_requests",
            _ => "unexpected_error",
        };
        if (!text.StartsWith('{'))
            return Of(status, fallback);
        try
        {
            var facts = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(text)!;
            return new(status, Text(facts, "code") ?? fallback, Text(facts, "detail"), facts);
        }
        catch (JsonException)
        {
            return Of(status, fallback);
        }
    }

    /// <summary>A fact as text; null when it was not told.</summary>
    public string? Fact(string name) =>
        Facts.TryGetValue(name, out var fact)
            ? fact.ValueKind switch
            {
                JsonValueKind.String => fact.GetString(),
                JsonValueKind.Null or JsonValueKind.Undefined => null,
                _ => fact.ToString(),
            }
            : null;

    private static string? Text(Dictionary<string, JsonElement> facts, string name) =>
        facts.TryGetValue(name, out var fact) && fact.ValueKind == JsonValueKind.String ? fact.GetString() : null;
}
