using HospitalOps.Checks.Common;

namespace HospitalOps.Checks.Hospital;

/// <summary>What the four services hold, side by side, at one quiet point.</summary>
internal sealed partial class HospitalState
{
    public Dictionary<Guid, PatientRow> Patients { get; private set; } = [];

    public Dictionary<Guid, StayRow> Stays { get; private set; } = [];

    public List<(Guid Bed, Guid Stay)> KnownInBed { get; private set; } = [];

    public List<OccupancyRow> InBed { get; private set; } = [];

    public Dictionary<Guid, KnownStayRow> BedStays { get; private set; } = [];

    public Dictionary<Guid, KnownPatientRow> BedPatients { get; private set; } = [];

    public List<RequestRow> Requests { get; private set; } = [];

    public List<NewbornRow> Newborns { get; private set; } = [];

    public Dictionary<Guid, KnownStayRow> QueueStays { get; private set; } = [];

    public Dictionary<Guid, KnownPatientRow> QueuePatients { get; private set; } = [];

    public List<TicketRow> Tickets { get; private set; } = [];

    public List<AppointmentRow> Booked { get; private set; } = [];

    public Dictionary<Guid, JourneyRow> Journeys { get; private set; } = [];

    public List<PlaceRow> Places { get; private set; } = [];

    public List<TransportRow> Transports { get; private set; } = [];

    /// <summary>Statements over one database that must find nothing: rule, what it says, the subject.</summary>
    public List<(string Rule, string Text, Guid Subject)> Found { get; } = [];

    /// <summary>Persons of whom a death is recorded and not taken back.</summary>
    public HashSet<Guid> DeadPersons { get; private set; } = [];

    /// <summary>The day by which ages are judged.</summary>
    public DateOnly Day { get; init; }

    /// <param name="databases">Connection strings by service.</param>
    public static async Task<HospitalState> ReadAsync(IReadOnlyDictionary<string, string> databases, DateOnly day)
    {
        var state = new HospitalState { Day = day };
        await Task.WhenAll(
            state.AdmissionsAsync(databases["admissions"]),
            state.BedsAsync(databases["beds"]),
            state.QueuesAsync(databases["queues"]),
            state.TrackingAsync(databases["tracking"])
        );
        state.DeadPersons =
        [
            .. state
                .Stays.Values.Where(stay => stay.Destination == "death" && stay.State != "cancelled")
                .Select(stay => state.Patients[state.Survivor(stay.Patient)].Person),
        ];
        foreach (var (service, sweep) in Sweeps.All)
            await state.SweepAsync(databases[service], sweep);
        return state;
    }

    public Guid Survivor(Guid patient)
    {
        for (var (at, steps) = (patient, 0); ; at = Patients[at].MergedInto!.Value, steps++)
            if (!Patients.TryGetValue(at, out var row) || row.MergedInto is null || steps > 50)
                return at;
    }

    private async Task SweepAsync(string database, Sweep sweep)
    {
        await using var connection = await OpenAsync(database);
        foreach (
            var (subject, detail) in await LogRows.ListAsync(
                connection,
                sweep.Sql,
                row => (row.GetGuid(0), row.GetValue(1).ToString())
            )
        )
            Found.Add((sweep.Rule, $"{sweep.Text}: {detail}", subject));
    }
}
