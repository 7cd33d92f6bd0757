using System.Text.Json;

namespace HospitalOps.StaffPortal.Clients;

/// <summary>What a service answered: a value, or a problem to tell in words.</summary>
public sealed record ApiAnswer<T>(T? Value, ApiProblem? Problem)
{
    public bool Succeeded => Problem is null;
}

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
    public static readonly ApiProblem Unreachable = new(
        0,
        "service_unreachable",
        null,
        new Dictionary<string, JsonElement>()
    );

    public static ApiProblem Of(int status, string code) =>
        new(status, code, null, new Dictionary<string, JsonElement>());

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
}
