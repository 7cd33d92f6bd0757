using HospitalOps.Api.Beds;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Checks.Hospital;

/// <summary>One word, one number: what the services answer is what they hold, and the same in all of them.</summary>
internal static class Census
{
    private const string User = "check.manager";

    public static async Task<List<Violation>> ViolationsAsync(HospitalProduct product, HospitalState state)
    {
        List<Violation> found = [];
        foreach (var hospital in Hospitals.All)
            await OfAsync(product, state, hospital.Id, hospital.Code, found);
        return found;
    }

    private static async Task OfAsync(
        HospitalProduct product,
        HospitalState state,
        Guid hospital,
        string code,
        List<Violation> found
    )
    {
        void Same(string what, long expected, long? answered, string where)
        {
            if (expected != answered)
                found.Add(
                    new(
                        "COUNTS",
                        $"{what} at {code}: {expected}, {where} says {(answered is { } number ? FormattableString.Invariant($"{number}") : "nothing")}",
                        hospital
                    )
                );
        }

        var tracking = product.Tracking(Roles.OperationsManager, hospital, User);
        var beds = product.Beds(Roles.BedManager, hospital, User);
        var here = state.Stays.Values.Where(stay => stay.Hospital == hospital && stay.Open).ToList();
        var centre = (await tracking.ShowCommandCentreAsync()).Value?.Single(view => view.Hospital == code);
        Same("in hospital", here.Count(stay => !stay.OfADay), centre?.InHospital, "the command centre");
        Same("patients of a day", here.Count(stay => stay.OfADay), centre?.DayPatients, "the command centre");
        Same(
            "in hospital",
            here.Count(stay => !stay.OfADay),
            (await tracking.ShowIndicatorsAsync()).Value?.InHospital,
            "today's indicators"
        );
        var lying = state.InBed.Where(row => row.Hospital == hospital).ToList();
        var overview = (await beds.ShowBedOverviewAsync()).Value;
        Same("in bed", lying.Count, overview?.Counts.Occupied + overview?.Counts.OnLeave, "the overview of beds");
        Same("on leave", lying.Count(row => row.OnLeave), overview?.Counts.OnLeave, "the overview of beds");
        var wards = (await beds.ListWardsAsync()).Value ?? [];
        Same("in bed", lying.Count, wards.Sum(ward => ward.Counts.Occupied + ward.Counts.OnLeave), "the list of wards");
        Same("beds", overview?.Total ?? 0, wards.Sum(ward => ward.Beds), "the list of wards");
        var queues = (await product.Queues(Roles.OperationsManager, hospital, User).ListQueuesAsync()).Value ?? [];
        var tickets = state.Tickets.Where(row => row.Hospital == hospital).ToList();
        Same(
            "waiting",
            tickets.Count(row => row.State == "waiting"),
            queues.Sum(queue => queue.Waiting),
            "the list of queues"
        );
        Same(
            "in service",
            tickets.Count(row => row.State == "in_service"),
            queues.Sum(queue => queue.InService),
            "the list of queues"
        );
        foreach (var invariant in (await beds.CheckInvariantsAsync()).Value ?? [])
            Same($"{invariant.Id} {invariant.Rule}", 0, invariant.Violations, "the sweep");
        await WithoutBedAsync(state, beds, hospital, code, found);
    }

    /// <summary>Everybody admitted is in a bed, beside the mother, or on exactly one list with a reason.</summary>
    private static async Task WithoutBedAsync(
        HospitalState state,
        IBedsApi beds,
        Guid hospital,
        string code,
        List<Violation> found
    )
    {
        var listed = new Dictionary<Guid, string>();
        foreach (var kind in Enum.GetValues<WithoutBed>())
        {
            var list = (await beds.ListUnplacedAsync(kind)).Value ?? [];
            if (list.Count >= 500)
                return;
            foreach (var line in list)
                if (!listed.TryAdd(line.StayId, kind.Code()))
                    found.Add(
                        new("LISTS", $"on two lists at {code}: {listed[line.StayId]} and {kind.Code()}", line.StayId)
                    );
        }
        var lying = state.InBed.Select(row => row.Stay).ToHashSet();
        var beside = state.Newborns.Select(row => row.BabyStay).ToHashSet();
        foreach (
            var stay in state.Stays.Values.Where(stay =>
                stay.Hospital == hospital && stay is { Open: true, AdmissionAt: not null } && stay.Kind != "outpatient"
            )
        )
            if (!lying.Contains(stay.Id) && !beside.Contains(stay.Id) && !listed.ContainsKey(stay.Id))
                found.Add(new("LISTS", "admitted, in no bed and on no list", stay.Id));
        foreach (var (stay, kind) in listed)
            if (lying.Contains(stay))
                found.Add(new("LISTS", $"in bed and on the list {kind}", stay));
            else if (!state.Stays.TryGetValue(stay, out var known) || known.Ended)
                found.Add(new("LISTS", $"gone and on the list {kind}", stay));
    }
}
