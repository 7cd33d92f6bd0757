namespace HospitalOps.LocalHosting.Running;

/// <summary>One line of the status.</summary>
internal sealed record ProcessStatus(string Name, string Kind, string? Url)
{
    public RunState State { get; init; } = RunState.Waiting;

    /// <summary>Who it waits for, or what is wrong.</summary>
    public string? Note { get; init; }

    public int? Pid { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public int Restarts { get; init; }
}
