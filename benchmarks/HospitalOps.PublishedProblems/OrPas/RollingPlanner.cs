using HospitalOps.Placement.Planning;

namespace HospitalOps.PublishedProblems.OrPas;

/// <summary>
/// Plans every morning everything that is known and not committed, from yesterday's plan on, and carries out today's
/// part of it.
/// </summary>
public sealed class RollingPlanner(Planner planner, PlanOptions options, RollingPriors priors, OrPasWeights weights)
    : IDailyPlanner
{
    private readonly List<OrPasPatient> known = [];
    private readonly Dictionary<int, PlanPlace> plan = [];
    private readonly Dictionary<int, int> roomLastNight = [];
    private OrPasHospital hospital = null!;
    private OrPasDayModel models = null!;
    private int[,] elective = null!;
    private int[] allSurgery = null!;

    /// <summary>Temperatures that suit the published weights; the caller adds the limit.</summary>
    public static PlanOptions DefaultSearch { get; } = new() { StartTemperature = 600, EndTemperature = 5 };

    public RollingPlanner(Planner planner, PlanOptions options)
        : this(planner, options, new RollingPriors(), OrPasWeights.Published) { }

    public string Name => "rolling plan";

    public void Begin(OrPasHospital hospital)
    {
        ArgumentNullException.ThrowIfNull(hospital);
        this.hospital = hospital;
        models = new OrPasDayModel(hospital, weights, priors);
        elective = new int[hospital.CalendarDays, hospital.Specialisms.Count];
        allSurgery = new int[hospital.CalendarDays];
        known.Clear();
        plan.Clear();
        roomLastNight.Clear();
    }

    public IReadOnlyDictionary<int, int> Decide(MorningView morning)
    {
        ArgumentNullException.ThrowIfNull(morning);
        known.AddRange(morning.Registered.Select(p => p.Record));
        // Nobody registers after the horizon: the plan made on its last day is simply carried out.
        if (morning.Day < hospital.Horizon)
            Replan(morning);
        return CarryOut(morning);
    }

    private void Replan(MorningView morning)
    {
        var today = morning.Day;
        var ids = morning.InHouse.Select(p => p.Id).Concat(morning.Waiting).ToArray();
        var inHouse = morning.InHouse.ToDictionary(p => p.Id);
        // Patients present on day 0 still have their surgery before them: for the model their stay begins today.
        var patients = ids.Select(id =>
                inHouse.TryGetValue(id, out var place)
                    ? new DayPatient(known[id], today == 0 ? null : place.Start, place.Room, Hint(id, today))
                    : new DayPatient(known[id], null, null, Hint(id, today))
            )
            .ToArray();
        var history = new DayHistory(elective, allSurgery, LeftToday(today, inHouse));
        var model = models.Build(today, patients, history);
        var result = planner.Plan(model, options with { Seed = options.Seed + ((ulong)today << 32) });
        for (var i = 0; i < ids.Length; i++)
            plan[ids[i]] = result.Places[i] with { Start = result.Places[i].Start + today };
    }

    /// <summary>Yesterday's place, when it still lies ahead.</summary>
    private PlanPlace? Hint(int id, int today) =>
        plan.TryGetValue(id, out var place) ? place with { Start = Math.Max(0, place.Start - today) } : null;

    private int[] LeftToday(int today, Dictionary<int, PatientInHouse> inHouse)
    {
        var left = new int[hospital.Rooms.Count];
        foreach (var (id, room) in roomLastNight)
        {
            if (today > 0 && !inHouse.ContainsKey(id) && known[id].MayOverstay)
                left[room]++;
        }

        return left;
    }

    private Dictionary<int, int> CarryOut(MorningView morning)
    {
        var tonight = morning.InHouse.ToDictionary(p => p.Id, p => plan[p.Id].Room);
        foreach (var id in morning.Waiting.Where(id => plan[id].Start == morning.Day))
            tonight[id] = plan[id].Room;
        foreach (var id in tonight.Keys.Where(id => !roomLastNight.ContainsKey(id)))
            CountSurgery(known[id], morning.Day);
        roomLastNight.Clear();
        foreach (var (id, room) in tonight)
            roomLastNight[id] = room;
        return tonight;
    }

    private void CountSurgery(OrPasPatient patient, int start)
    {
        if (patient.SurgeryOffset is not { } offset || start + offset >= hospital.CalendarDays)
            return;
        allSurgery[start + offset] += patient.SurgeryMinutes;
        if (!patient.IsUrgent)
            elective[start + offset, patient.Specialism] += patient.SurgeryMinutes;
    }
}
