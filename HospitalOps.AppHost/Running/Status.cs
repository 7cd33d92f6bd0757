using System.Text.Json;
using System.Text.Json.Serialization;
using HospitalOps.AppHost.Home;

namespace HospitalOps.AppHost.Running;

/// <summary>What runs, as <c>status.json</c> of the private folder tells it.</summary>
internal sealed record Status(
    int Pid,
    DateTimeOffset StartedAt,
    bool Ready,
    string? Address,
    string? Dashboard,
    IReadOnlyList<ResourceStatus> Resources
)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private const string FileName = "status.json";

    public static Status? Read(PrivateFolder home) =>
        File.Exists(home.Path(FileName))
            ? JsonSerializer.Deserialize<Status>(File.ReadAllText(home.Path(FileName)), Json)
            : null;

    public void Write(PrivateFolder home) => home.WriteSecret(FileName, JsonSerializer.Serialize(this, Json));
}

/// <summary>One process, or a database, of the model.</summary>
/// <param name="State">waiting, starting, ready, unhealthy, restarting, completed, failed or stopped.</param>
internal sealed record ResourceStatus(string Name, string Kind, string State = "waiting")
{
    public string? Url { get; init; }

    public int? Pid { get; init; }

    public int Restarts { get; init; }

    public string? Note { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    [JsonIgnore]
    public bool IsReady => State is "ready" or "completed";
}
