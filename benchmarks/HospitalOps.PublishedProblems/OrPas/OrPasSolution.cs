namespace HospitalOps.PublishedProblems.OrPas;

/// <summary>One night of a patient; day counts from day 0, room is an index.</summary>
public readonly record struct OrPasNight(int Day, int Room);

/// <summary>The nights of one patient as listed in a solution file.</summary>
public sealed record OrPasStay(string Patient, IReadOnlyList<OrPasNight> Nights);

/// <summary>A solution as it was read: nothing about it is checked yet, that is the evaluator's work.</summary>
public sealed record OrPasSolution(string InstanceName, IReadOnlyList<OrPasStay> Stays);
