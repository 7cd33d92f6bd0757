namespace HospitalOps.Queueing.Simulation;

/// <summary>Somebody who comes to the simulated queue.</summary>
/// <param name="Entry">As the order of service sees it.</param>
/// <param name="Service">Time of service, drawn before the run: no order changes it.</param>
/// <param name="Patience">Leaves after waiting this long; null = waits for ever.</param>
public sealed record Arrival(WaitingEntry Entry, TimeSpan Service, TimeSpan? Patience = null);

/// <summary>What became of an arrival.</summary>
/// <param name="Start">When service began; null = left, or still waiting at the end.</param>
/// <param name="LeftUnseen">Gave up.</param>
/// <param name="Ahead">People waiting on arrival who would have been served first.</param>
public readonly record struct Outcome(DateTimeOffset? Start, bool LeftUnseen, int Ahead);
