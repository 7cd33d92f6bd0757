using HospitalOps.Placement.Planning;

namespace HospitalOps.Placement;

/// <summary>
/// What a plan of the day costs, part by part, in points; counted from the finished plan, apart from the search. Less
/// is better.
/// </summary>
/// <param name="Room">How much worse than the best possible one the rooms are, per night.</param>
/// <param name="Transfers">Patients moved without having asked.</param>
/// <param name="Delay">Nights that start later than wished.</param>
/// <param name="SexMix">Nights with both sexes in a room that takes one.</param>
/// <param name="OvercrowdRisk">Beds missing if everybody who may stay longer did.</param>
/// <param name="Overfull">Patients for whom there is no bed.</param>
public sealed record MeetingCosts(long Room, long Transfers, long Delay, long SexMix, long OvercrowdRisk, long Overfull)
{
    /// <summary>Codes of the parts, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [.. new MeetingCosts(0, 0, 0, 0, 0, 0).Parts.Select(part => part.Key)];

    public long Total => Room + Transfers + Delay + SexMix + OvercrowdRisk + Overfull;

    /// <summary>The parts by stable code.</summary>
    public IReadOnlyList<KeyValuePair<string, long>> Parts =>
        [
            new("room", Room),
            new("transfers", Transfers),
            new("delay", Delay),
            new("sex_mix", SexMix),
            new("overcrowd_risk", OvercrowdRisk),
            new("overfull", Overfull),
        ];

    internal static MeetingCosts Of(
        PlanModel model,
        IReadOnlyList<MeetingEntry> entries,
        IReadOnlyList<PlanPlace> places,
        MeetingWeights weights
    )
    {
        long room = 0,
            transfers = 0,
            delay = 0,
            mix = 0,
            risk = 0,
            overfull = 0;
        for (var i = 0; i < entries.Count; i++)
        {
            var (stay, place) = (entries[i].Stay, places[i]);
            var moved = entries[i].Disturbs(place) ? weights.Transfer : 0;
            transfers += moved;
            room += stay.RoomCost[place.Room] - moved;
            delay += stay.StartCost[Array.IndexOf(stay.Starts, place.Start)];
        }

        for (var r = 0; r < model.Rooms.Capacity.Length; r++)
        {
            for (var day = 0; day < model.Days; day++)
            {
                var night = Night.Of(entries, places, r, day);
                var free = model.Rooms.Capacity[r] - night.Women - night.Men;
                mix += model.Rooms.SameSex[r] && night is { Women: > 0, Men: > 0 } ? model.Rooms.SexMixCost : 0;
                risk += Math.Max(0, night.MayStillBeThere - free) * (long)model.Rooms.OvercrowdRiskCost;
                overfull += Math.Max(0, -free) * (long)model.Rooms.OverfullCost;
            }
        }

        return new MeetingCosts(room, transfers, delay, mix, risk, overfull);
    }

    private readonly record struct Night(int Women, int Men, int MayStillBeThere)
    {
        public static Night Of(IReadOnlyList<MeetingEntry> entries, IReadOnlyList<PlanPlace> places, int room, int day)
        {
            var (women, men, late) = (0, 0, 0);
            for (var i = 0; i < entries.Count; i++)
            {
                if (places[i].Room != room || day < places[i].Start)
                    continue;
                var (stay, end) = (entries[i].Stay, places[i].Start + entries[i].Stay.Length);
                if (day < end)
                    _ = stay.IsFemale ? women++ : men++;
                else if (day == end && stay.MayOverstay)
                    late++;
            }

            return new Night(women, men, late);
        }
    }
}
