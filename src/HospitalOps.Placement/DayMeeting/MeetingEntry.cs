using HospitalOps.Placement.Planning;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Placement;

/// <summary>One patient of the meeting: what the search needs, and what the answer is explained with.</summary>
internal sealed record MeetingEntry(
    MeetingPatient Patient,
    int? CurrentRoom,
    PlanStay Stay,
    IReadOnlyDictionary<int, BedSuggestion> Judged
)
{
    /// <summary>Null when no bed fits by the rules.</summary>
    public static MeetingEntry? Create(
        MeetingPatient patient,
        MeetingRooms rooms,
        BedSnapshot[] faces,
        PlacementAnswer answer,
        int days,
        MeetingWeights weights
    )
    {
        var judged = answer.Suggestions.ToDictionary(s => Array.IndexOf(faces, s.Bed));
        var current = rooms.RoomOf(patient.CurrentBedId);
        int[] possible = Possible(patient, rooms, judged.Keys, current);
        if (possible.Length == 0)
            return null;
        var nights = Math.Clamp(patient.Nights, 1, days);
        var first = patient.CurrentBedId is not null ? 0 : Math.Min(patient.WishedDay, days - 1);
        var last = patient.CurrentBedId is not null ? 0 : Math.Min(first + patient.MayWaitDays, days - 1);
        int[] starts = [.. Enumerable.Range(first, last - first + 1)];
        var best = judged.Count > 0 ? judged.Values.Max(s => s.Score) : 0;
        var cost = new int[rooms.Count];
        foreach (var room in possible)
        {
            var shortfall = judged.TryGetValue(room, out var suggestion) ? best - suggestion.Score : 0;
            cost[room] = (nights * shortfall) + (IsMoved(patient, current, room) ? weights.Transfer : 0);
        }

        var stay = new PlanStay
        {
            IsFemale = patient.Need.Sex == Sex.Female,
            Length = nights,
            Starts = starts,
            StartCost = [.. starts.Select(s => (s - first) * DelayCost(patient, weights))],
            Rooms = possible,
            RoomCost = cost,
            MayOverstay = patient.MayStayLonger,
            Hint = current is { } place ? new PlanPlace(0, place) : null,
        };
        return new MeetingEntry(patient, current, stay, judged);
    }

    /// <summary>The points of the room, the transfer and the delay, each in words.</summary>
    /// <param name="place">The proposed place.</param>
    /// <param name="judged">The bed as it is now, when one can be taken; else the room as such.</param>
    public IReadOnlyList<PlacementReason> Parts(PlanPlace place, BedSuggestion? judged, MeetingWeights weights)
    {
        var parts = new List<PlacementReason>();
        if ((judged ?? Judged.GetValueOrDefault(place.Room)) is { } suggestion)
            parts.AddRange(suggestion.Reasons);
        if (IsMoved(Patient, CurrentRoom, place.Room))
            parts.Add(new PlacementReason("transfer", -weights.Transfer, "Moves a patient who is in a bed."));
        var delay = place.Start - Stay.Starts[0];
        if (delay > 0)
            parts.Add(
                new PlacementReason(
                    "delay",
                    -delay * DelayCost(Patient, weights),
                    "Starts later than wished, in days.",
                    delay.ToString(System.Globalization.CultureInfo.InvariantCulture)
                )
            );
        return parts;
    }

    /// <summary>True when the plan disturbs somebody who did not ask to move.</summary>
    public bool Disturbs(PlanPlace place) => IsMoved(Patient, CurrentRoom, place.Room);

    private static bool IsMoved(MeetingPatient patient, int? current, int room) =>
        current is { } now && now != room && !patient.WantsTransfer;

    private static int[] Possible(MeetingPatient patient, MeetingRooms rooms, IEnumerable<int> judged, int? current)
    {
        if (patient.IsFixed && current is { } promised)
            return [promised];
        var others = judged.Where(r => r != current && !rooms.Is(r, patient.RefusedRooms));
        // Somebody who is in a bed against the rules (by override) may stay there: the plan does not undo a person's
        // decision.
        return [.. others.Concat(current is { } r && !patient.WantsTransfer ? [r] : []).Order()];
    }

    private static int DelayCost(MeetingPatient patient, MeetingWeights weights) =>
        weights.DelayPerDay * (patient.Need.Priority == PlacementPriority.Emergency ? weights.EmergencyDelayFactor : 1);
}
