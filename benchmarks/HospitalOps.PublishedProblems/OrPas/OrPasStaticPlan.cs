using HospitalOps.Placement.Planning;

namespace HospitalOps.PublishedProblems.OrPas;

/// <summary>
/// Plans an instance with all patients known from the start: what foresight would be worth. No hospital can do it.
/// </summary>
public static class OrPasStaticPlan
{
    public static OrPasSolution Solve(OrPasInstance instance, Planner planner, PlanOptions options)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(planner);
        var hospital = instance.Hospital;
        var models = new OrPasDayModel(
            hospital,
            OrPasWeights.Published,
            new RollingPriors
            {
                BedFade = 1,
                TheatreFade = 1,
                TransferFactor = 1,
                DelayFactor = 1,
            }
        );
        var history = new DayHistory(
            new int[hospital.CalendarDays, hospital.Specialisms.Count],
            new int[hospital.CalendarDays],
            new int[hospital.Rooms.Count]
        );
        var model = models.Build(
            0,
            [.. instance.Patients.Select(p => new DayPatient(p, null, p.InitialRoom, null))],
            history
        );
        var result = planner.Plan(model, options);
        return new OrPasSolution(
            instance.Name,
            [
                .. instance.Patients.Select(
                    (p, i) =>
                        new OrPasStay(
                            p.Name,
                            [
                                .. Enumerable
                                    .Range(result.Places[i].Start, p.Length)
                                    .Select(d => new OrPasNight(d, result.Places[i].Room)),
                            ]
                        )
                ),
            ]
        );
    }
}
