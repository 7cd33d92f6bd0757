namespace HospitalOps.LocalHosting.Processes;

/// <summary>How to start a child process.</summary>
/// <param name="File">Program.</param>
/// <param name="Arguments">Its arguments.</param>
internal sealed record ProcessSpec(string File, params IReadOnlyList<string> Arguments)
{
    /// <summary>Added to the launcher's own environment.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public string WorkingDirectory { get; init; } = "/";

    /// <summary>Signal that the kernel sends when the launcher dies; our own programs need no farewell then.</summary>
    public string DeathSignal { get; init; } = "TERM";

    /// <summary>Signal that asks for an orderly end.</summary>
    public int StopSignal { get; init; } = Signals.Terminate;

    /// <summary>System user to run as; null: the launcher's.</summary>
    public SystemUser? User { get; init; }
}
