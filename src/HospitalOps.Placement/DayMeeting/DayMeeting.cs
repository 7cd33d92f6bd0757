using HospitalOps.Placement.Planning;

namespace HospitalOps.Placement;

/// <summary>
/// Plans the daily bed meeting: everybody in a bed and everybody to come, over some days, with the rules and points of the ranking and the
/// search that is measured on the public problems. It proposes; it never acts.
/// </summary>
public sealed class DayMeeting(Planner planner, MeetingWeights weights)
{
    /// <summary>Plans <paramref name="days"/> days from today.</summary>
    public MeetingPlan Plan(
        IReadOnlyList<BedSnapshot> beds,
        IReadOnlyList<MeetingPatient> patients,
        int days,
        PlanOptions options,
        DateTimeOffset now,
        IProgress<PlanProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(beds);
        ArgumentNullException.ThrowIfNull(patients);
        ArgumentNullException.ThrowIfNull(options);
        var rooms = new MeetingRooms(beds);
        var policy = new ScoredPlacementPolicy(weights.Ranking);
        var faces = Enumerable.Range(0, rooms.Count).Select(rooms.Face).ToArray();
        var entries = new List<MeetingEntry>();
        var unplaced = new List<Guid>();
        foreach (var patient in patients.OrderBy(p => p.Id))
        {
            var entry = MeetingEntry.Create(patient, rooms, faces, policy.Examine(patient.Need, faces, now), days, weights);
            if (entry is null)
                unplaced.Add(patient.Id);
            else
                entries.Add(entry);
        }

        var model = Model(rooms, entries, days);
        var before = planner.Plan(model, options with { MaxMoves = 0, TimeLimit = null }, cancellation: cancellation);
        var after = entries.Count == 0 ? before : planner.Plan(model, options, progress, cancellation);
        return new MeetingPlan(Proposals(rooms, entries, after.Places), unplaced, after.Cost, before.Cost);
    }

    private PlanModel Model(MeetingRooms rooms, List<MeetingEntry> entries, int days) => new()
    {
        Days = days,
        Theatre = TheatreTerms.None(days),
        Rooms = new RoomTerms
        {
            Capacity = [.. Enumerable.Range(0, rooms.Count).Select(r => rooms.Beds(r).Count)],
            SameSex = [.. Enumerable.Range(0, rooms.Count).Select(rooms.IsByRoom)],
            SexMixCost = weights.SexMix,
            OverfullCost = weights.Overfull,
            OvercrowdRiskCost = weights.OvercrowdRisk,
            IdleBedCost = new int[days],
        },
        Stays = [.. entries.Select(e => e.Stay)],
    };

    private List<MeetingProposal> Proposals(MeetingRooms rooms, List<MeetingEntry> entries, IReadOnlyList<PlanPlace> places)
    {
        var taken = new HashSet<Guid>();
        var proposals = new List<MeetingProposal>();
        for (var i = 0; i < entries.Count; i++)
        {
            var (entry, place) = (entries[i], places[i]);
            if (entry.CurrentRoom == place.Room)
                continue;
            var bed = place.Start > 0 ? null : rooms.Beds(place.Room).FirstOrDefault(b => PlacementRules.Unavailability(b) is null && taken.Add(b.BedId));
            var face = rooms.Beds(place.Room)[0];
            proposals.Add(new MeetingProposal(
                entry.Patient.Id, place.Start, face.WardId, face.Room, bed?.BedId, bed?.Version, entry.CurrentRoom is not null, entry.Parts(place, weights)));
        }

        return proposals;
    }
}
