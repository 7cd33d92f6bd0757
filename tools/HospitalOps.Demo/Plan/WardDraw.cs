using HospitalOps.Demo.People;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.Demo.Plan;

/// <summary>Draws the patients of one ward by its rules and habits.</summary>
internal sealed class WardDraw(WardSpot ward, DateTimeOffset now, Random chance, Crowd crowd)
{
    private static readonly BlockerKind[] Blockers =
    [
        BlockerKind.Letter,
        BlockerKind.Prescription,
        BlockerKind.Results,
        BlockerKind.Bill,
        BlockerKind.Transport,
        BlockerKind.Family,
        BlockerKind.Equipment,
        BlockerKind.Consult,
    ];
    private readonly WardHabits habits = WardHabits.Of(ward);
    private readonly Dictionary<string, Sex> sexOfRoom = [];
    private readonly DateOnly today = CasablancaTime.DayOf(now);

    /// <summary>The beds with a patient, and the others.</summary>
    public (List<BedSpot> Kept, List<BedSpot> Empty) Split(double scale)
    {
        // No two wards alike: up to a dozen points less or more.
        var share = Math.Clamp(habits.Occupied + (chance.NextDouble() * 0.22) - 0.12, 0.3, 1);
        var beds = ward.Beds.ToArray();
        chance.Shuffle(beds);
        var count = scale < 1 ? (int)Math.Ceiling(beds.Length * share * scale) : (int)Math.Round(beds.Length * share);
        return ([.. beds[..count]], [.. beds[count..]]);
    }

    public IEnumerable<PlannedStay> Stays(IReadOnlyList<BedSpot> beds)
    {
        foreach (var bed in beds)
        {
            var stay = Lying(bed, Elapsed());
            if (ward.IsForTheDay)
                yield return stay;
            else if (now - stay.InBedAt > TimeSpan.FromHours(20) && chance.NextDouble() < 0.13)
                yield return stay with
                {
                    ExpectedAt = LaterToday(),
                    Leaving = Discharge(),
                };
            else
                yield return stay with
                {
                    Away = Absence(stay),
                };
        }
    }

    /// <summary>Left this morning.</summary>
    public PlannedStay Left(BedSpot bed)
    {
        var stay = Lying(bed, TimeSpan.FromDays(1 + (chance.NextDouble() * habits.MeanDays)));
        var left = now.AddMinutes(-chance.Next(35, 170));
        return stay with
        {
            Birth = null,
            LeftAt = left,
            Leaving = new(left.AddMinutes(-95), left.AddMinutes(-30), null),
        };
    }

    public PlannedBlock Block(BedSpot bed) =>
        new(
            bed,
            chance.Next(3) switch
            {
                0 => BlockReason.Maintenance,
                1 => BlockReason.StaffShortage,
                _ => BlockReason.Infection,
            },
            now.AddHours(chance.Next(6, 60))
        );

    private PlannedStay Lying(BedSpot bed, TimeSpan elapsed)
    {
        var kind =
            ward.IsForTheDay ? StayKind.DayCase
            : chance.NextDouble() < habits.Emergency ? StayKind.Emergency
            : chance.NextDouble() < 0.12 ? StayKind.TransferIn
            : StayKind.Scheduled;
        var inBed = InBed(elapsed, kind);
        var decided = kind == StayKind.Emergency ? inBed.AddMinutes(-chance.Next(45, 260)) : (DateTimeOffset?)null;
        var opened = decided?.AddMinutes(-chance.Next(60, 240)) ?? inBed.AddMinutes(-chance.Next(20, 80));
        var isolation = Isolation(bed);
        var sex = SexOf(bed);
        var who = crowd.Invent(sex, AgeDays(inBed), today);
        return new(ward, bed, who, kind, isolation, opened, decided, inBed, Expected(inBed, elapsed))
        {
            Birth =
                ward.BedType == "maternity" && chance.NextDouble() < 0.8
                    ? new(chance.Next(2) == 0 ? Sex.Female : Sex.Male, inBed.AddMinutes(-chance.Next(5, 15)))
                    : null,
        };
    }

    /// <summary>How long those who are here have been here: long stays are met more often than short ones.</summary>
    private TimeSpan Elapsed()
    {
        if (ward.IsForTheDay)
            return TimeSpan.FromMinutes(chance.Next(30, 180));
        var whole = habits.MeanDays * (0.4 + (chance.NextDouble() * chance.NextDouble() * 3.4));
        return TimeSpan.FromDays(Math.Max(0.06, whole * chance.NextDouble()));
    }

    private DateTimeOffset InBed(TimeSpan elapsed, StayKind kind)
    {
        var at = now - elapsed;
        if (elapsed < TimeSpan.FromHours(20) || kind == StayKind.Emergency)
            return at;
        // Who is expected comes by day.
        return CasablancaTime.StartOf(CasablancaTime.DayOf(at)).AddMinutes(chance.Next(8 * 60, 17 * 60));
    }

    /// <summary>Towards noon of a coming day.</summary>
    private DateTimeOffset Expected(DateTimeOffset inBed, TimeSpan elapsed)
    {
        if (ward.IsForTheDay)
            return inBed.AddHours(6) > now ? inBed.AddHours(6) : now.AddHours(1);
        var left = Math.Max(1, (int)Math.Ceiling((habits.MeanDays * (0.6 + chance.NextDouble())) - elapsed.TotalDays));
        return CasablancaTime.StartOf(today.AddDays(left)).AddMinutes(chance.Next(10 * 60, 15 * 60));
    }

    private DateTimeOffset LaterToday() => now.AddMinutes(chance.Next(60, 330));

    private PlannedDischarge Discharge()
    {
        var decided = now.AddMinutes(-chance.Next(40, 175));
        var done = chance.NextDouble();
        return new(
            decided,
            done < 0.45 ? decided.AddMinutes(chance.Next(15, 38)) : null,
            done < 0.2 ? null : Blockers[chance.Next(Blockers.Length)]
        );
    }

    private PlannedAbsence? Absence(PlannedStay stay)
    {
        if (stay.Birth is not null || ward.AgePolicy is AgePolicy.Newborn || now - stay.InBedAt < TimeSpan.FromHours(5))
            return null;
        var since = now.AddMinutes(-chance.Next(15, 70));
        return chance.NextDouble() switch
        {
            < 0.018 when ward.CareLevel == CareLevel.Standard => new(
                AbsenceKind.Leave,
                now.AddHours(-chance.Next(3, 5)),
                now.AddHours(chance.Next(6, 30))
            ),
            < 0.04 => new(AbsenceKind.Theatre, since, now.AddMinutes(chance.Next(20, 130))),
            < 0.065 => new(AbsenceKind.Imaging, since, now.AddMinutes(chance.Next(10, 50))),
            _ => null,
        };
    }

    private Sex? SexOf(BedSpot bed)
    {
        if (ward.SexPolicy is SexPolicy.Female or SexPolicy.Male)
            return ward.SexPolicy == SexPolicy.Female ? Sex.Female : Sex.Male;
        if (ward.SexPolicy == SexPolicy.Any)
            return null;
        if (!sexOfRoom.TryGetValue(bed.Room, out var sex))
            sexOfRoom[bed.Room] = sex = chance.Next(2) == 0 ? Sex.Female : Sex.Male;
        return sex;
    }

    private IsolationNeed Isolation(BedSpot bed) =>
        bed.RoomSize > 1
            ? IsolationNeed.None
            : (bed.Capability, chance.NextDouble()) switch
            {
                (RoomCapability.Contact, < 0.22) => IsolationNeed.Contact,
                (RoomCapability.Contact, < 0.29) => IsolationNeed.Droplet,
                (RoomCapability.AirborneNegativePressure, < 0.45) => IsolationNeed.Airborne,
                (RoomCapability.ProtectivePositivePressure, < 0.6) => IsolationNeed.Protective,
                _ => IsolationNeed.None,
            };

    /// <summary>Days of life today, such that the ward could take the patient on the day of the arrival.</summary>
    private int AgeDays(DateTimeOffset inBed)
    {
        var before = today.DayNumber - CasablancaTime.DayOf(inBed).DayNumber;
        return ward.AgePolicy switch
        {
            AgePolicy.Newborn => before + chance.Next(0, Math.Max(1, AgeClasses.LastNewbornDay - before)),
            AgePolicy.Child => before + chance.Next(40, (AgeClasses.AdultFrom * 365) - 200),
            _ => before + chance.Next(Math.Max(habits.Youngest, 16) * 366, (habits.Oldest * 365) + 100),
        };
    }
}
