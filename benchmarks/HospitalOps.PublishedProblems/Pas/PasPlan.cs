using HospitalOps.Placement.Planning;

namespace HospitalOps.PublishedProblems.Pas;

/// <summary>Ways to solve a static instance with one room per stay.</summary>
public static class PasPlan
{
    /// <summary>
    /// Temperatures that suit costs in tenths, and mostly chains, since the rooms are all that is to decide; the caller
    /// adds the limit.
    /// </summary>
    public static PlanOptions DefaultSearch { get; } =
        new()
        {
            StartTemperature = 30,
            EndTemperature = 1.5,
            ChainShare = 0.75,
        };

    /// <summary>File order, first room with a free bed on all nights, nothing else considered.</summary>
    public static int[] FirstFit(PasInstance instance) => InFileOrder(instance, (_, _, _) => 0);

    /// <summary>File order, room of lowest added cost, ties to the earlier room.</summary>
    public static int[] Greedy(PasInstance instance) =>
        InFileOrder(
            instance,
            (patient, room, newlyMixed) =>
                PasEvaluator.Stay(instance, patient, room)
                + (instance.Rooms[room].SexPolicy == PasSexPolicy.SameSex ? 50 * newlyMixed : 0)
        );

    /// <summary>Annealing over the whole instance.</summary>
    public static (int[] Rooms, PlanResult Result) Search(
        PasInstance instance,
        Planner planner,
        PlanOptions options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(planner);
        var result = planner.Plan(Model(instance), options, cancellation: cancellation);
        return ([.. result.Places.Select(p => p.Room)], result);
    }

    /// <summary>The instance as a plan model; costs in tenths.</summary>
    public static PlanModel Model(PasInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        int[] all = [.. Enumerable.Range(0, instance.Rooms.Count)];
        return new PlanModel
        {
            Days = instance.Nights,
            Theatre = TheatreTerms.None(instance.Nights),
            Rooms = new RoomTerms
            {
                Capacity = [.. instance.Rooms.Select(r => r.Capacity)],
                SameSex = [.. instance.Rooms.Select(r => r.SexPolicy == PasSexPolicy.SameSex)],
                SexMixCost = 50,
                OverfullCost = 1000,
                IdleBedCost = new int[instance.Nights],
            },
            Stays =
            [
                .. instance.Patients.Select(p => new PlanStay
                {
                    IsFemale = p.IsFemale,
                    Length = p.Length,
                    Starts = [p.First],
                    StartCost = [0],
                    Rooms = all,
                    RoomCost = [.. all.Select(r => PasEvaluator.Stay(instance, p, r))],
                }),
            ],
        };
    }

    private static int[] InFileOrder(PasInstance instance, Func<PasPatient, int, int, int> cost)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var women = new int[instance.Rooms.Count, instance.Nights];
        var men = new int[instance.Rooms.Count, instance.Nights];
        var chosen = new int[instance.Patients.Count];
        for (var p = 0; p < chosen.Length; p++)
        {
            var patient = instance.Patients[p];
            var best = int.MaxValue;
            for (var r = 0; r < instance.Rooms.Count; r++)
            {
                if (Fits(r, patient) && cost(patient, r, NewlyMixed(r, patient)) is var c && c < best)
                    (best, chosen[p]) = (c, r);
            }

            for (var n = patient.First; n < patient.Discharge; n++)
                (patient.IsFemale ? women : men)[chosen[p], n]++;
        }

        return chosen;

        bool Fits(int r, PasPatient patient)
        {
            for (var n = patient.First; n < patient.Discharge; n++)
            {
                if (women[r, n] + men[r, n] >= instance.Rooms[r].Capacity)
                    return false;
            }

            return true;
        }

        int NewlyMixed(int r, PasPatient patient)
        {
            var (own, other) = patient.IsFemale ? (women, men) : (men, women);
            var nights = 0;
            for (var n = patient.First; n < patient.Discharge; n++)
                nights += own[r, n] == 0 && other[r, n] > 0 ? 1 : 0;
            return nights;
        }
    }
}
