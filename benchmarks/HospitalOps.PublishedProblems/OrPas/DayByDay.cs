namespace HospitalOps.PublishedProblems.OrPas;

/// <summary>A patient as the planner sees him: a number that says nothing, and the record without its name.</summary>
public sealed record KnownPatient(int Id, OrPasPatient Record);

/// <summary>A patient in a bed: where he was last night (before day 0: his initial room) and since when.</summary>
public sealed record PatientInHouse(int Id, int Room, int Start);

/// <summary>What is known on the morning of a day, and nothing else.</summary>
/// <param name="Day">Counted from 0.</param>
/// <param name="Registered">Patients registered today; all others were shown on an earlier day.</param>
/// <param name="InHouse">Everybody who spends tonight in hospital already; on day 0 the present patients.</param>
/// <param name="Waiting">Known patients not admitted yet, today's included.</param>
public sealed record MorningView(
    int Day,
    IReadOnlyList<KnownPatient> Registered,
    IReadOnlyList<PatientInHouse> InHouse,
    IReadOnlyList<int> Waiting
);

/// <summary>
/// A planner of the daily bed meeting: called once a day, keeps its own plans for later days, which bind nobody.
/// </summary>
public interface IDailyPlanner
{
    string Name { get; }

    /// <summary>Before the first day: everything but patients.</summary>
    void Begin(OrPasHospital hospital);

    /// <summary>Tonight's room of everybody in house and of everybody admitted today.</summary>
    IReadOnlyDictionary<int, int> Decide(MorningView morning);
}

/// <summary>The planner broke the rules of the game.</summary>
public sealed class DayRefusedException(int day, string reason) : InvalidOperationException($"Day {day}: {reason}");
