namespace HospitalOps.Checks.Hospital;

/// <summary>Whose history something belongs to.</summary>
internal sealed class Owners
{
    private readonly Dictionary<Guid, Player> known = [];

    public Owners(IEnumerable<Player> players, HospitalState state)
    {
        foreach (var player in players)
        {
            foreach (var site in player.Scene.Sites)
            {
                foreach (var (bed, _) in site.Beds)
                    known[bed] = player;
                foreach (var queue in site.Queues)
                    known[queue.Id] = player;
            }
            foreach (var human in player.Everybody)
            {
                Know(player, human.Records);
                Know(player, human.Stays);
                Know(player, human.Tickets);
                Know(player, human.Appointments);
                foreach (var request in human.Requests)
                    known[request] = player;
            }
        }
        // Records and stays that other services made for them.
        var persons = state
            .Patients.Values.Where(patient => known.ContainsKey(patient.Id))
            .GroupBy(patient => patient.Person)
            .ToDictionary(group => group.Key, group => known[group.First().Id]);
        foreach (var patient in state.Patients.Values)
            if (persons.TryGetValue(patient.Person, out var player))
                known.TryAdd(patient.Id, player);
        foreach (var stay in state.Stays.Values)
            if (known.TryGetValue(stay.Patient, out var player))
                known.TryAdd(stay.Id, player);
        foreach (var ticket in state.Tickets)
            if (known.TryGetValue(ticket.Queue, out var player))
                known.TryAdd(ticket.Visit, player);
        foreach (var journey in state.Journeys.Values)
            if (journey.Patient is { } patient && known.TryGetValue(patient, out var player))
                known.TryAdd(journey.Id, player);
    }

    public Player? Of(Violation violation) => known.GetValueOrDefault(violation.Subject);

    private void Know(Player player, List<Guid>[] ids)
    {
        foreach (var list in ids)
        foreach (var id in list)
            known[id] = player;
    }
}
