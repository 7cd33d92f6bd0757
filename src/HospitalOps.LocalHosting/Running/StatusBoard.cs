using System.Text.Json;
using System.Text.Json.Serialization;
using HospitalOps.LocalHosting.Folder;

namespace HospitalOps.LocalHosting.Running;

/// <summary>What the launcher knows about its processes, written to <c>status.json</c> at every change.</summary>
internal sealed class StatusBoard(PrivateFolder folder, TimeProvider clock)
{
    public const string FileName = "status.json";

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    private readonly Lock _lock = new();
    private readonly List<ProcessStatus> _processes = [];
    private readonly DateTimeOffset _startedAt = clock.GetUtcNow();
    private bool _ready;
    private string? _address;

    public IReadOnlyList<ProcessStatus> Processes
    {
        get
        {
            lock (_lock)
                return [.. _processes];
        }
    }

    public void Add(ProcessStatus status)
    {
        lock (_lock)
            _processes.Add(status);
    }

    public void Update(string name, Func<ProcessStatus, ProcessStatus> change)
    {
        lock (_lock)
        {
            var index = _processes.FindIndex(status => status.Name == name);
            var changed = change(_processes[index]);
            if (changed == _processes[index])
                return;
            _processes[index] = changed;
            Write();
        }
    }

    public void Ready(string? address)
    {
        lock (_lock)
        {
            _ready = true;
            _address = address;
            Write();
        }
    }

    public void Stopped()
    {
        lock (_lock)
        {
            _ready = false;
            Write();
        }
    }

    private void Write()
    {
        // Ready once is not ready now: a crashed or ill process takes the word back.
        var ready = _ready && _processes.TrueForAll(process => process.State is RunState.Ready or RunState.Completed);
        folder.WriteSecret(
            FileName,
            JsonSerializer.Serialize(
                new StatusDocument(Environment.ProcessId, _startedAt, ready, _address, _processes),
                Json
            )
        );
    }
}

/// <summary>Content of <c>status.json</c>.</summary>
internal sealed record StatusDocument(
    int Pid,
    DateTimeOffset StartedAt,
    bool Ready,
    string? Address,
    IReadOnlyList<ProcessStatus> Resources
);
