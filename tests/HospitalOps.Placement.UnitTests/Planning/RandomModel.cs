using HospitalOps.Placement.Planning;

namespace HospitalOps.Placement.UnitTests.Planning;

/// <summary>Crowded little problems in which every term of the cost plays a part.</summary>
internal static class RandomModel
{
    public static PlanModel Create(int seed, int stays = 25, int rooms = 6, int days = 10)
    {
        var random = new Random(seed);
        const int specialisms = 2;
        int[] Table(int size, int max) => [.. Enumerable.Range(0, size).Select(_ => random.Next(max + 1))];
        return new PlanModel
        {
            Days = days,
            Rooms = new RoomTerms
            {
                Capacity = [.. Enumerable.Range(0, rooms).Select(_ => random.Next(1, 4))],
                SameSex = [.. Enumerable.Range(0, rooms).Select(_ => random.Next(3) > 0)],
                SexMixCost = 50,
                OverfullCost = 1000,
                OvercrowdRiskCost = 3,
                IdleBedCost = Table(days, 20),
                MayStayAlready = Table(rooms * days, 1),
            },
            Theatre = new TheatreTerms
            {
                Specialisms = specialisms,
                Minutes = Table(days * specialisms, 180),
                OvertimeAllowed = Table(days * specialisms, 30),
                DayMinutes = Table(days, 300),
                DayOvertimeAllowed = 60,
                OvertimeCost = 3,
                OverLimitCost = 40,
                IdleMinuteCost = Table(days * specialisms, 10),
                ElectiveAlready = Table(days * specialisms, 20),
                AllAlready = Table(days, 20),
            },
            Stays = [.. Enumerable.Range(0, stays).Select(_ => Stay(random, rooms, days))],
        };
    }

    private static PlanStay Stay(Random random, int rooms, int days)
    {
        var length = random.Next(1, Math.Min(5, days));
        var first = random.Next(days - length + 1);
        var starts = Enumerable.Range(first, random.Next(1, days - length - first + 2)).ToArray();
        int[] allowed = [.. Enumerable.Range(0, rooms).Where(r => r == 0 || random.Next(4) > 0)];
        return new PlanStay
        {
            IsFemale = random.Next(2) == 0,
            Length = length,
            Starts = starts,
            StartCost = [.. starts.Select((_, i) => 5 * i)],
            Rooms = allowed,
            RoomCost = [.. Enumerable.Range(0, rooms).Select(_ => random.Next(60))],
            MayOverstay = random.Next(3) == 0,
            SurgeryOffset = random.Next(2) == 0 ? random.Next(length) : -1,
            SurgeryMinutes = random.Next(30, 150),
            Specialism = random.Next(2),
            IsElective = random.Next(5) > 0,
        };
    }
}
