using HospitalOps.Placement.Planning;

namespace HospitalOps.Placement;

/// <summary>
/// Plans the daily bed meeting: everybody in a bed and everybody to come, over some days, with the rules and points of
/// the ranking and the
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
        CancellationToken cancellation = default
    )
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
            var entry = MeetingEntry.Create(
                patient,
                rooms,
                faces,
                policy.Examine(patient.Need, faces, now),
                days,
                weights
            );
            if (entry is null)
                unplaced.Add(patient.Id);
            else
                entries.Add(entry);
        }

        // Whoever starts on the last day of the plan still stays some nights beyond it.
        var model = Model(rooms, entries, 2 * days);
        var before = planner.Plan(model, options with { MaxMoves = 0, TimeLimit = null }, cancellation: cancellation);
        var after = entries.Count == 0 ? before : planner.Plan(model, options, progress, cancellation);
        return new MeetingPlan(
            Proposals(beds, rooms, entries, after.Places, now),
            unplaced,
            MeetingCosts.Of(model, entries, after.Places, weights),
            MeetingCosts.Of(model, entries, before.Places, weights),
            after.Moves
        )
        {
            SearchedCost = after.Cost,
        };
    }

    private PlanModel Model(MeetingRooms rooms, List<MeetingEntry> entries, int days) =>
        new()
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

    private List<MeetingProposal> Proposals(
        IReadOnlyList<BedSnapshot> beds,
        MeetingRooms rooms,
        List<MeetingEntry> entries,
        IReadOnlyList<PlanPlace> places,
        DateTimeOffset now
    )
    {
        var policy = new ScoredPlacementPolicy(weights.Ranking);
        var taken = new HashSet<Guid>();
        var proposals = new List<MeetingProposal>();
        for (var i = 0; i < entries.Count; i++)
        {
            var (entry, place) = (entries[i], places[i]);
            if (entry.CurrentRoom == place.Room)
                continue;
            // The search thinks in rooms and of the day's end; a bed is named only when it can be taken as the room is
            // at this moment.
            var room = rooms.Beds(place.Room);
            var bed =
                place.Start > 0
                    ? null
                    : policy
                        .Examine(entry.Patient.Need, beds, now)
                        .Suggestions.FirstOrDefault(s => room.Contains(s.Bed) && !taken.Contains(s.Bed.BedId));
            if (bed is not null)
                taken.Add(bed.Bed.BedId);
            proposals.Add(
                new MeetingProposal(
                    entry.Patient.Id,
                    place.Start,
                    room[0].WardId,
                    room[0].Room,
                    bed?.Bed.BedId,
                    bed?.Bed.Version,
                    entry.CurrentRoom is not null,
                    entry.Parts(place, bed, weights)
                )
            );
        }

        return proposals;
    }
}
