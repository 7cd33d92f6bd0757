using HospitalOps.Placement.Planning;

namespace HospitalOps.PublishedProblems.OrPas;

/// <summary>What the planner knows of a patient on a given day.</summary>
/// <param name="Patient">The record.</param>
/// <param name="Start">First day, when the stay has begun.</param>
/// <param name="Room">Room of last night, or the initial one.</param>
/// <param name="Hint">Where yesterday's plan put him.</param>
internal sealed record DayPatient(OrPasPatient Patient, int? Start, int? Room, PlanPlace? Hint);

/// <summary>
/// What is already settled when a day's model is built: minutes of those operated later, beds of those who just left.
/// </summary>
internal sealed record DayHistory(int[,] Elective, int[] AllSurgery, int[] MayStayInRoomToday);

/// <summary>
/// Turns the known part of an OR-PAS problem, seen from one day, into a plan model. Costs are in units of
/// 1/<see cref="Scale"/>.
/// </summary>
internal sealed class OrPasDayModel(OrPasHospital hospital, OrPasWeights weights, RollingPriors priors)
{
    public const int Scale = 10;
    private const int Forbidden = 4000 * Scale;

    public PlanModel Build(int today, IReadOnlyList<DayPatient> patients, DayHistory history)
    {
        var days = hospital.CalendarDays - today;
        return new PlanModel
        {
            Days = days,
            Rooms = Rooms(today, days, history),
            Theatre = Theatre(today, days, history),
            Stays = [.. patients.Select(p => Stay(today, p))],
        };
    }

    private RoomTerms Rooms(int today, int days, DayHistory history)
    {
        var mayStay = new int[hospital.Rooms.Count * days];
        for (var r = 0; r < hospital.Rooms.Count; r++)
            mayStay[r * days] = history.MayStayInRoomToday[r];
        return new RoomTerms
        {
            Capacity = [.. hospital.Rooms.Select(r => r.Capacity)],
            SameSex = [.. hospital.Rooms.Select(r => r.SexPolicy == OrPasSexPolicy.SameGender)],
            SexMixCost = weights.SexMix * Scale,
            OverfullCost = Forbidden,
            OvercrowdRiskCost = weights.OvercrowdRisk * Scale,
            IdleBedCost =
            [
                .. Enumerable
                    .Range(0, days)
                    .Select(k => today + k < hospital.Horizon ? priors.IdleBed(weights.IdleBed * Scale, k) : 0),
            ],
            MayStayAlready = mayStay,
        };
    }

    private TheatreTerms Theatre(int today, int days, DayHistory history)
    {
        var specialisms = hospital.Specialisms.Count;
        int[] Cells(Func<int, int, int> value) =>
            [.. from k in Enumerable.Range(0, days) from s in Enumerable.Range(0, specialisms) select value(k, s)];
        return new TheatreTerms
        {
            Specialisms = specialisms,
            Minutes = Cells((k, s) => hospital.TheatreMinutes(today + k, s)),
            OvertimeAllowed = Cells((k, s) => weights.OvertimePerSlot * hospital.Slots(today + k, s)),
            DayMinutes = [.. Enumerable.Range(today, days).Select(d => hospital.TheatreMinutes(d))],
            DayOvertimeAllowed = weights.OvertimePerDay,
            OvertimeCost = weights.Overtime * Scale,
            OverLimitCost = 200 * Scale,
            IdleMinuteCost = Cells(
                (k, _) => today + k < hospital.Horizon ? priors.IdleTheatre(weights.IdleTheatre * Scale, k) : 0
            ),
            ElectiveAlready = Cells((k, s) => history.Elective[today + k, s]),
            AllAlready = [.. Enumerable.Range(today, days).Select(d => history.AllSurgery[d])],
        };
    }

    private PlanStay Stay(int today, DayPatient known)
    {
        var patient = known.Patient;
        var nights = known.Start is { } begun ? begun + patient.Length - today : patient.Length;
        var cost = new int[hospital.Rooms.Count];
        var admissible = new List<int>();
        for (var r = 0; r < cost.Length; r++)
        {
            var fit = OrPasRoomFit.Of(hospital, patient, r);
            cost[r] =
                Scale
                * (
                    (nights * fit.Cost(weights))
                    + (known.Room is { } room && room != r ? (int)(weights.Transfer * priors.TransferFactor) : 0)
                );
            if (fit.Admissible)
                admissible.Add(r);
        }

        var delay = (int)(Scale * weights.Delay * priors.DelayFactor);
        var starts = known.Start is null && !patient.IsPresent ? Starts(today, patient) : [0];
        var operated = known.Start is null && patient.SurgeryOffset is not null;
        return new PlanStay
        {
            IsFemale = patient.IsFemale,
            Length = nights,
            Starts = starts,
            StartCost =
            [
                .. starts.Select(s =>
                    delay * (patient.IsPresent || known.Start is not null ? 0 : today + s - patient.Admission)
                ),
            ],
            // Somebody who is in a room that does not suit him may still stay there when nothing else is possible.
            Rooms = admissible.Count > 0 ? [.. admissible] : [.. Enumerable.Range(0, cost.Length)],
            RoomCost = cost,
            MayOverstay = patient.MayOverstay,
            SurgeryOffset = operated ? patient.SurgeryOffset!.Value : -1,
            SurgeryMinutes = operated ? patient.SurgeryMinutes : 0,
            Specialism = patient.Specialism,
            IsElective = !patient.IsUrgent,
            Hint = known.Hint ?? (known.Room is { } current ? new PlanPlace(0, current) : null),
        };
    }

    /// <summary>
    /// Possible first days, counted from today; for an operated elective patient only those whose surgery day has room
    /// in theatre.
    /// </summary>
    private int[] Starts(int today, OrPasPatient patient)
    {
        var first = Math.Max(today, patient.Admission);
        var last = Math.Max(first, patient.LatestStart(hospital.CalendarDays));
        var all = Enumerable.Range(first, last - first + 1);
        if (patient.SurgeryOffset is { } offset && !patient.IsUrgent)
        {
            var open = all.Where(d => TheatreTakes(d + offset, patient)).ToArray();
            if (open.Length > 0)
                all = open;
        }

        return [.. all.Select(d => d - today)];
    }

    private bool TheatreTakes(int day, OrPasPatient patient) =>
        patient.SurgeryMinutes
        <= hospital.TheatreMinutes(day, patient.Specialism)
            + (weights.OvertimePerSlot * hospital.Slots(day, patient.Specialism));
}
