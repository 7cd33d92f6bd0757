namespace HospitalOps.Checks.Beds;

/// <summary>
/// Each bed's events, version by version: one state after each, and only the moves that docs/invariants.md knows
/// (INV-1, 2, 5, 6, 7, 8). A violation begins with the number of its invariant.
/// </summary>
internal sealed class BedFold
{
    private readonly List<string> found;
    private readonly Guid bed;
    private Guid? occupant,
        held,
        heldFor;
    private bool clean = true,
        blocked,
        away;
    private long version;

    private BedFold(Guid bed, List<string> found) => (this.bed, this.found) = (bed, found);

    public static List<string> Violations(BedLog log)
    {
        List<string> found = [];
        var folded = new Dictionary<Guid, BedFold>();
        foreach (var events in log.Events.GroupBy(entry => entry.Bed))
        {
            var fold = folded[events.Key] = new BedFold(events.Key, found);
            foreach (var entry in events)
                fold.Take(entry);
        }
        foreach (var (id, fold) in folded)
            fold.Compare(log, id);
        return found;
    }

    private void Take(BedEvent entry)
    {
        if (entry.Version != ++version)
            Say("INV-21", entry, $"version {version} is missing or told twice");
        version = entry.Version;
        var stay = entry.Id("stayId");
        switch (entry.Type)
        {
            case "BedReserved":
                Check(occupant is null, "INV-5", entry, "held while a patient is in it");
                Check(held is null, "INV-5", entry, "held twice");
                Check(!blocked, "INV-7", entry, "held while blocked");
                (held, heldFor) = (entry.Id("placementRequestId"), stay);
                break;
            case "ReservationChanged":
                Check(
                    held == entry.Id("placementRequestId"),
                    "INV-5",
                    entry,
                    "another hold was changed than the one in force"
                );
                break;
            case "ReservationExpired":
                Check(
                    held == entry.Id("placementRequestId"),
                    "INV-5",
                    entry,
                    "another hold ended than the one in force"
                );
                (held, heldFor) = (null, null);
                break;
            case "BedOccupied":
                Enter(entry, stay);
                break;
            case "BedVacated":
                Check(occupant == stay, "INV-1", entry, "left by somebody who was not in it");
                Check(!away, "INV-7", entry, "left while its patient was away and the absence went on");
                (occupant, clean) = (null, false);
                break;
            case "BedLeaveBegan":
                Check(occupant == stay && !away, "INV-7", entry, "away from a bed he was not in, or twice");
                away = true;
                break;
            case "BedLeaveEnded":
                Check(away, "INV-7", entry, "back without having been away");
                away = false;
                break;
            case "BedFoundDirty":
                Check(occupant is null && clean, "INV-7", entry, "found dirty while it was not shown clean and empty");
                clean = false;
                break;
            case "BedReady":
                Check(occupant is null && !clean, "INV-7", entry, "ready without having been cleaned");
                clean = true;
                break;
            case "BedBlocked":
                Check(occupant is null, "INV-2", entry, "blocked with a patient in it");
                Check(held is null, "INV-7", entry, "blocked while held");
                blocked = true;
                break;
            case "BedUnblocked":
                Check(blocked, "INV-7", entry, "unblocked without having been blocked");
                blocked = false;
                break;
        }
    }

    private void Enter(BedEvent entry, Guid? stay)
    {
        if (entry.Id("replacedStayId") is { } replaced)
            Check(occupant == replaced, "INV-1", entry, "exchanged with somebody who was not in it");
        else
        {
            Check(occupant is null, "INV-1", entry, "entered while a patient was in it");
            Check(clean, "INV-8", entry, "entered before it was clean");
            Check(!blocked, "INV-2", entry, "entered while blocked");
            Check(
                held is null || (held == entry.Id("placementRequestId") && heldFor == stay),
                "INV-6",
                entry,
                "entered by another than the holder"
            );
            if (held == entry.Id("placementRequestId"))
                (held, heldFor) = (null, null);
        }
        occupant = stay;
    }

    /// <summary>The fold of the events is what the tables say now (INV-21).</summary>
    private void Compare(BedLog log, Guid id)
    {
        var open = log
            .Occupancies.Where(row => row.Bed == id && row.End is null)
            .Select(row => (Guid?)row.Stay)
            .FirstOrDefault();
        var row = log.Beds[id];
        if (open != occupant)
            found.Add(
                $"INV-21 bed {row.Code}: its events leave {occupant?.ToString() ?? "nobody"} in it, its table {open?.ToString() ?? "nobody"}"
            );
        if (clean != (row.Cleanliness == "clean"))
            found.Add(
                $"INV-21 bed {row.Code}: its events leave it {(clean ? "clean" : "dirty")}, its table {row.Cleanliness}"
            );
        if (blocked != (row.Serviceability == "blocked"))
            found.Add(
                $"INV-21 bed {row.Code}: its events leave it {(blocked ? "blocked" : "open")}, its table {row.Serviceability}"
            );
    }

    private void Check(bool holds, string invariant, BedEvent entry, string what)
    {
        if (!holds)
            Say(invariant, entry, what);
    }

    private void Say(string invariant, BedEvent entry, string what) =>
        found.Add($"{invariant} bed {bed}, version {entry.Version} ({entry.Type}): {what}");
}
