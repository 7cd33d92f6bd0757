namespace HospitalOps.PublishedProblems.OrPas;

/// <summary>
/// Scores a solution from the definitions of the problem, night by night and without any incremental shortcut.
/// It shares no code with the planner, so that neither can hide a mistake of the other.
/// </summary>
public sealed class OrPasEvaluator(OrPasWeights weights)
{
    /// <summary>The evaluator with the published weights.</summary>
    public OrPasEvaluator()
        : this(OrPasWeights.Published) { }

    /// <summary>Scores whatever is there; a solution with faults is scored too, but is not feasible.</summary>
    public OrPasScore Evaluate(OrPasInstance instance, OrPasSolution solution)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(solution);
        var tally = new Tally(instance.Hospital);
        var known = instance.Patients.ToDictionary(p => p.Name, StringComparer.Ordinal);
        foreach (var stay in solution.Stays)
        {
            if (known.TryGetValue(stay.Patient, out var patient) && stay.Nights.Count > 0)
                tally.Add(
                    patient,
                    [.. stay.Nights.Where(n => n.Day >= 0 && n.Day < instance.Hospital.CalendarDays)],
                    weights
                );
        }

        var (sexMix, risk, overfull, idleBeds) = Rooms(instance, tally);
        var (idleTheatre, overtime, minutesOver) = Theatre(instance, tally);
        return new OrPasScore
        {
            FeatureCount = tally.Features,
            PreferenceCount = tally.Preferences,
            DepartmentCount = tally.Departments,
            FixedSexCount = tally.FixedSexes,
            Room = tally.RoomCost,
            SexMix = sexMix * weights.SexMix,
            Transfer = tally.Transfers * weights.Transfer,
            Delay = tally.DelayDays * weights.Delay,
            OvercrowdRisk = risk * weights.OvercrowdRisk,
            IdleBeds = idleBeds * weights.IdleBed,
            IdleTheatre = idleTheatre * weights.IdleTheatre,
            Overtime = overtime * weights.Overtime,
            BedViolations = overfull,
            RoomViolations = tally.InadmissibleNights,
            TheatreViolations = minutesOver,
            Faults = OrPasFaults.Find(instance, solution),
            DelayDays = tally.DelayDays,
            StartedAfterHorizon = tally.StartedAfterHorizon,
        };
    }

    private (int SexMix, int Risk, int Overfull, int IdleBeds) Rooms(OrPasInstance instance, Tally tally)
    {
        var hospital = instance.Hospital;
        var (sexMix, risk, overfull, idle) = (0, 0, 0, 0);
        for (var r = 0; r < hospital.Rooms.Count; r++)
        {
            var room = hospital.Rooms[r];
            for (var d = 0; d < hospital.CalendarDays; d++)
            {
                var (women, men) = (tally.Women[r, d], tally.Men[r, d]);
                if (room.SexPolicy == OrPasSexPolicy.SameGender && women > 0 && men > 0)
                    sexMix += weights.SexMixCountsSmallerGroup ? Math.Min(women, men) : 1;
                overfull += Math.Max(0, women + men - room.Capacity);
                if (d > 0)
                    risk += Math.Max(0, women + men + tally.MayStay[r, d] - room.Capacity);
                if (d < hospital.Horizon)
                    idle += Math.Max(0, room.Capacity - women - men);
            }
        }

        var bedNights = hospital.Rooms.Sum(room => room.Capacity) * hospital.Horizon;
        var wishedNights = instance.Patients.Sum(p =>
            Math.Max(0, Math.Min(p.Admission + p.Length, hospital.Horizon) - p.Admission)
        );
        return (sexMix, risk, overfull, idle - Math.Max(0, bedNights - wishedNights));
    }

    private (int Idle, int Overtime, int Over) Theatre(OrPasInstance instance, Tally tally)
    {
        var hospital = instance.Hospital;
        var (idle, overtime, over, minutesBeforeHorizon) = (0, 0, 0, 0);
        for (var d = 0; d < hospital.CalendarDays; d++)
        {
            for (var s = 0; s < hospital.Specialisms.Count; s++)
            {
                var surplus = tally.Elective[d, s] - hospital.TheatreMinutes(d, s);
                var allowed = weights.OvertimePerSlot * hospital.Slots(d, s);
                overtime += Math.Min(Math.Max(0, surplus), allowed);
                over += Math.Max(0, surplus - allowed);
                if (d < hospital.Horizon)
                    idle += Math.Max(0, -surplus);
            }

            var dayMinutes = hospital.TheatreMinutes(d);
            var daySurplus = tally.AllSurgery[d] - dayMinutes;
            overtime += Math.Min(Math.Max(0, daySurplus), weights.OvertimePerDay);
            over += Math.Max(0, daySurplus - weights.OvertimePerDay);
            if (d < hospital.Horizon)
                minutesBeforeHorizon += dayMinutes;
        }

        return (
            idle - Math.Max(0, minutesBeforeHorizon - instance.Patients.Sum(p => p.SurgeryMinutes)),
            overtime,
            over
        );
    }

    private sealed class Tally(OrPasHospital hospital)
    {
        public readonly int[,] Women = new int[hospital.Rooms.Count, hospital.CalendarDays];
        public readonly int[,] Men = new int[hospital.Rooms.Count, hospital.CalendarDays];
        public readonly int[,] MayStay = new int[hospital.Rooms.Count, hospital.CalendarDays + 1];
        public readonly int[,] Elective = new int[hospital.CalendarDays, hospital.Specialisms.Count];
        public readonly int[] AllSurgery = new int[hospital.CalendarDays];
        public int Features,
            Preferences,
            Departments,
            FixedSexes,
            RoomCost,
            InadmissibleNights,
            Transfers,
            DelayDays,
            StartedAfterHorizon;

        public void Add(OrPasPatient patient, OrPasNight[] nights, OrPasWeights weights)
        {
            if (nights.Length == 0)
                return;
            var before = patient.InitialRoom;
            foreach (var (day, room) in nights)
            {
                AddNight(OrPasRoomFit.Of(hospital, patient, room), weights);
                (patient.IsFemale ? Women : Men)[room, day]++;
                if (before is { } last && last != room)
                    Transfers++;
                before = room;
            }

            if (patient.MayOverstay)
                MayStay[nights[^1].Room, nights[^1].Day + 1]++;
            var start = nights[0].Day;
            DelayDays += patient.IsPresent ? 0 : Math.Max(0, start - patient.Admission);
            StartedAfterHorizon += start >= hospital.Horizon ? 1 : 0;
            if (patient.SurgeryOffset is not { } offset || start + offset >= hospital.CalendarDays)
                return;
            AllSurgery[start + offset] += patient.SurgeryMinutes;
            if (!patient.IsUrgent)
                Elective[start + offset, patient.Specialism] += patient.SurgeryMinutes;
        }

        private void AddNight(OrPasRoomFit fit, OrPasWeights weights)
        {
            Features += fit.MissingFeatures;
            Preferences += fit.TooLarge ? 1 : 0;
            Departments += fit.NotMainDepartment ? 1 : 0;
            FixedSexes += fit.WrongSex ? 1 : 0;
            // A night in a room that is not admissible is a violation; its room cost is not added on top.
            if (fit.Admissible)
                RoomCost += fit.Cost(weights);
            else
                InadmissibleNights++;
        }
    }
}
