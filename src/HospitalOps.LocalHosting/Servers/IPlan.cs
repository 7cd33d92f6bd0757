using HospitalOps.LocalHosting.Processes;

namespace HospitalOps.LocalHosting.Servers;

/// <summary>How one process of the model is prepared, started and asked whether it is ready.</summary>
internal interface IPlan
{
    /// <summary>Name of the process, in the logs and in the status.</summary>
    string Name { get; }

    /// <summary>What kind of thing it is, for the status ("postgres", "project").</summary>
    string Kind { get; }

    /// <summary>Where it listens, for the status.</summary>
    string? Url { get; }

    /// <summary>Ends by itself; the others wait for that.</summary>
    bool RunsToCompletion { get; }

    /// <summary>Its lines are for the console too, not only for its log file.</summary>
    bool IsOurs { get; }

    /// <summary>Writes configuration and, at the first start, the data folder; then says how to start.</summary>
    Task<ProcessSpec> PrepareAsync(CancellationToken cancellation);

    /// <summary>Null when ready; otherwise what is missing.</summary>
    Task<string?> ProbeAsync(CancellationToken cancellation);
}
