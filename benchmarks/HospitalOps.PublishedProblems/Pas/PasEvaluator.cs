namespace HospitalOps.PublishedProblems.Pas;

/// <summary>Cost of a room for one patient, or of a whole solution, part by part; in tenths.</summary>
public readonly record struct PasParts(
    int SexMix,
    int SexRoom,
    int Age,
    int Needed,
    int Preferred,
    int Size,
    int Department,
    int Room,
    int Level,
    int Transfer
)
{
    public int Total => SexMix + SexRoom + Age + Needed + Preferred + Size + Department + Room + Level + Transfer;

    public PasParts Plus(PasParts other) =>
        new(
            SexMix + other.SexMix,
            SexRoom + other.SexRoom,
            Age + other.Age,
            Needed + other.Needed,
            Preferred + other.Preferred,
            Size + other.Size,
            Department + other.Department,
            Room + other.Room,
            Level + other.Level,
            Transfer + other.Transfer
        );
}

/// <summary>A scored solution; more patients than beds in any room-night makes it infeasible.</summary>
public sealed record PasScore(PasParts Parts, int BedViolations, int MixedRoomNights)
{
    public bool IsFeasible => BedViolations == 0;
}

/// <summary>
/// The static cost model (Demeester et al. 2010, Bilgin et al. 2012): binary room size, room specialism charged on top
/// of the department's.
/// </summary>
public static class PasEvaluator
{
    /// <summary>Cost of one night of a patient in a room, mixing and transfers apart.</summary>
    public static PasParts Night(PasInstance instance, PasPatient patient, int night, int room)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(patient);
        var place = instance.Rooms[room];
        var department = instance.Departments[place.Department];
        var specialism = patient.SpecialismOfNight[night - patient.First];
        var (needed, preferred) = (0, 0);
        for (var i = 0; i < place.Properties.Count; i++)
        {
            if (!place.Properties[i])
            {
                needed += patient.Needed[i] ? 1 : 0;
                preferred += patient.Preferred[i] ? 1 : 0;
            }
        }

        var wrongSex = place.SexPolicy == (patient.IsFemale ? PasSexPolicy.MaleOnly : PasSexPolicy.FemaleOnly);
        var wrongAge = patient.Age < department.MinAge || (department.MaxAge > 0 && patient.Age > department.MaxAge);
        var level = place.Levels.GetValueOrDefault(specialism);
        return new PasParts(
            SexMix: 0,
            SexRoom: wrongSex ? 50 : 0,
            Age: wrongAge ? 100 : 0,
            Needed: 50 * needed,
            Preferred: 20 * preferred,
            Size: patient.Wish > 0 && patient.Wish < place.Capacity ? 8 : 0,
            Department: department.Levels.ContainsKey(specialism) ? 0 : 10,
            Room: level == 0 ? 20 : 0,
            Level: level > 1 ? 10 * (level - 1) : 0,
            Transfer: 0
        );
    }

    /// <summary>Cost of a whole stay in one room, in tenths.</summary>
    public static int Stay(PasInstance instance, PasPatient patient, int room)
    {
        ArgumentNullException.ThrowIfNull(patient);
        var sum = 0;
        for (var night = patient.First; night < patient.Discharge; night++)
            sum += Night(instance, patient, night, room).Total;
        return sum;
    }

    /// <summary>
    /// Scores a room per patient and night: <c>rooms[p][n]</c> is the room of patient p in the n-th night of the stay.
    /// </summary>
    public static PasScore Evaluate(PasInstance instance, IReadOnlyList<int[]> rooms)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(rooms);
        var women = new int[instance.Rooms.Count, instance.Nights];
        var men = new int[instance.Rooms.Count, instance.Nights];
        var parts = default(PasParts);
        for (var p = 0; p < instance.Patients.Count; p++)
        {
            var patient = instance.Patients[p];
            if (rooms[p].Length != patient.Length)
                throw new ArgumentException(
                    $"{patient.Name} has {rooms[p].Length} nights instead of {patient.Length}.",
                    nameof(rooms)
                );
            for (var n = 0; n < patient.Length; n++)
            {
                parts = parts.Plus(Night(instance, patient, patient.First + n, rooms[p][n]));
                (patient.IsFemale ? women : men)[rooms[p][n], patient.First + n]++;
                if (n > 0 && rooms[p][n] != rooms[p][n - 1])
                    parts = parts with { Transfer = parts.Transfer + 110 };
            }
        }

        var (mixed, over) = (0, 0);
        for (var r = 0; r < instance.Rooms.Count; r++)
        {
            for (var n = 0; n < instance.Nights; n++)
            {
                mixed +=
                    instance.Rooms[r].SexPolicy == PasSexPolicy.SameSex && women[r, n] > 0 && men[r, n] > 0 ? 1 : 0;
                over += Math.Max(0, women[r, n] + men[r, n] - instance.Rooms[r].Capacity);
            }
        }

        return new PasScore(parts with { SexMix = 50 * mixed }, over, mixed);
    }

    /// <summary>Scores one room per stay.</summary>
    public static PasScore EvaluateStays(PasInstance instance, IReadOnlyList<int> roomOfPatient)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(roomOfPatient);
        return Evaluate(
            instance,
            [.. instance.Patients.Select((p, i) => Enumerable.Repeat(roomOfPatient[i], p.Length).ToArray())]
        );
    }
}
