namespace HospitalOps.Checks.Beds;

/// <summary>
/// The stored history: INV-1 to 5, 8, 9, 15 over all intervals, whatever the events say. A violation begins with the
/// number of its invariant.
/// </summary>
internal static class BedTables
{
    public static List<string> Violations(BedLog log, IReadOnlyCollection<Guid> fulfilled)
    {
        List<string> found = [];
        Overlaps("INV-1", log.Occupancies.GroupBy(row => row.Bed), found);
        Overlaps("INV-3", log.Occupancies.GroupBy(row => row.Stay), found);
        Overlaps("INV-4", log.Occupancies.GroupBy(row => row.Patient), found);
        found.AddRange(
            log.Occupancies.Where(row =>
                    row.End is null && log.Beds[row.Bed] is not { Serviceability: "in_service", Cleanliness: "clean" }
                )
                .Select(row =>
                    $"INV-2 a patient is in {log.Beds[row.Bed].Code}, which is {log.Beds[row.Bed].Serviceability} and {log.Beds[row.Bed].Cleanliness}"
                )
        );
        Holds(log, found);
        Cleaning(log, found);
        Rooms(log, found);
        Moves(log, found);
        found.AddRange(
            fulfilled
                .Where(request => log.Requests.GetValueOrDefault(request) != "fulfilled")
                .Select(request => $"INV-22 the arrival of request {request} was acknowledged and is lost")
        );
        return found;
    }

    private static void Overlaps(
        string invariant,
        IEnumerable<IGrouping<Guid, OccupancyRow>> groups,
        List<string> found
    )
    {
        foreach (var group in groups)
        {
            var order = group.OrderBy(row => row.Start).ToList();
            for (var at = 1; at < order.Count; at++)
                if ((order[at - 1].End ?? DateTimeOffset.MaxValue) > order[at].Start)
                    found.Add($"{invariant} occupancies {order[at - 1].Id} and {order[at].Id} overlap");
        }
    }

    private static void Holds(BedLog log, List<string> found)
    {
        foreach (var bed in log.Holds.GroupBy(hold => hold.Bed))
        {
            var order = bed.OrderBy(hold => hold.Start).ToList();
            for (var at = 1; at < order.Count; at++)
                if (order[at - 1].End > order[at].Start)
                    found.Add($"INV-5 holds for {order[at - 1].Request} and {order[at].Request} overlap");
        }
    }

    /// <summary>Between two patients of a bed lies a finished cleaning, or an exemption with a reason.</summary>
    private static void Cleaning(BedLog log, List<string> found)
    {
        var done = log.Jobs.Where(job => job.State == "done").ToLookup(job => job.Bed);
        foreach (var bed in log.Occupancies.GroupBy(row => row.Bed))
        {
            var order = bed.OrderBy(row => row.Start).ToList();
            for (var at = 1; at < order.Count; at++)
            {
                var (before, after) = (order[at - 1], order[at]);
                if (before.End is null || before.Exemption is not null)
                    continue;
                if (!done[bed.Key].Any(job => job.Stay == before.Stay && job.EndedAt <= after.Start))
                    found.Add($"INV-8 no cleaning between {before.Id} and {after.Id}");
            }
        }
    }

    /// <summary>
    /// A room by its first occupant: men beside women only where the later one came against the rule with a reason.
    /// </summary>
    private static void Rooms(BedLog log, List<string> found)
    {
        foreach (
            var room in log
                .Occupancies.Where(row => log.Beds[row.Bed].SexPolicy == "by_room")
                .GroupBy(row => (log.Beds[row.Bed].Ward, log.Beds[row.Bed].Room))
        )
        {
            var order = room.OrderBy(row => row.Start).ToList();
            foreach (var (later, at) in order.Select((row, at) => (row, at)))
            {
                if (later.Override is not null)
                    continue;
                var beside = order
                    .Take(at)
                    .FirstOrDefault(other =>
                        other.Bed != later.Bed
                        && other.Start < later.Start
                        && (other.End ?? DateTimeOffset.MaxValue) > later.Start
                        && other.Sex != later.Sex
                    );
                // He who was there first may have come against the rule himself: then the room has no rule left to
                // break.
                if (
                    beside is { Override: null }
                    && !order.Any(other =>
                        other.Override is not null
                        && other.Start <= later.Start
                        && (other.End ?? DateTimeOffset.MaxValue) > later.Start
                    )
                )
                    found.Add(
                        $"INV-9 {later.Id} ({later.Sex}) came beside {beside.Id} ({beside.Sex}) without a reason"
                    );
            }
        }
    }

    /// <summary>A move ends one occupancy at the instant at which the next begins (INV-15).</summary>
    private static void Moves(BedLog log, List<string> found)
    {
        var starts = log.Occupancies.ToLookup(row => row.Stay);
        foreach (
            var moved in log.Events.Where(entry => entry is { Type: "BedVacated" } && entry.Text("cause") == "transfer")
        )
        {
            var stay = moved.Id("stayId")!.Value;
            var ends = starts[stay].Where(row => row.Bed == moved.Bed && row.End is not null).ToList();
            if (!ends.Any(row => starts[stay].Any(next => next.Start == row.End && next.Bed != row.Bed)))
                found.Add($"INV-15 stay {stay} left {log.Beds[moved.Bed].Code} by a transfer and was in no bed then");
        }
        foreach (
            var entry in log.Events.Where(entry => entry.Type == "BedOccupied" && entry.Id("fromBedId") is not null)
        )
        {
            var (stay, from) = (entry.Id("stayId")!.Value, entry.Id("fromBedId")!.Value);
            if (
                !starts[stay]
                    .Any(row =>
                        row.Bed == entry.Bed
                        && starts[stay].Any(before => before.Bed == from && before.End == row.Start)
                    )
            )
                found.Add(
                    $"INV-15 stay {stay} came to {log.Beds[entry.Bed].Code} from {log.Beds[from].Code}, and the two do not meet in time"
                );
        }
    }
}
