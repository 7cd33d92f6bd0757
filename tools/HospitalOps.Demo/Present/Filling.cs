using System.Globalization;
using HospitalOps.Demo.Access;
using HospitalOps.Demo.Emergency;
using HospitalOps.Demo.People;
using HospitalOps.Demo.Plan;
using HospitalOps.SharedKernel;

namespace HospitalOps.Demo.Present;

/// <summary>The present state of one hospital, from an empty one.</summary>
internal sealed class Filling(Staff staff, DemoOptions options, TimeProvider clock)
{
    private readonly DateTimeOffset now = clock.GetUtcNow();
    private readonly Crowd crowd = new(new Random(options.SeedOf(staff.Hospital, "people")));
    private WardFilling wards = null!;

    /// <summary>Those who lie in a bed, once they do.</summary>
    public IEnumerable<(PlannedStay Plan, Admitted Who)> Lying => wards.Lying;

    private double Size => options.Scale * (staff.Hospital == Hospitals.Bouskoura ? 1 : 1.7);

    public async Task FillWardsAsync()
    {
        var (spots, versions) = await WardReading.ReadAsync(staff);
        var chance = new Random(options.SeedOf(staff.Hospital, "wards"));
        var plan = HospitalPlan.Draw(spots, now, chance, crowd, options.Scale);
        wards = new(staff, versions);
        // Departures first: who left this morning came before.
        await EachAsync(plan.Departures, one => wards.LeaveAsync(one));
        await EachAsync(plan.Stays, one => wards.LayAsync(one));
        await EachAsync(plan.Blocks, one => wards.BlockAsync(one));
    }

    public async Task FillTheRestAsync()
    {
        var chance = new SharedChance(options.SeedOf(staff.Hospital, "rest"));
        var emergencyChance = new Random(options.SeedOf(staff.Hospital, "emergency"));
        var department = await Department.OpenAsync(staff);
        var requests = new OpenRequests(staff, crowd, chance, now);
        var expectations = new Expectations(staff, chance, now, clock);
        var bookings = new Bookings(staff, department, crowd, chance, now);
        var emergency = new EmergencyFilling(staff, department, new Crowd(emergencyChance), emergencyChance, now, Size);
        // One visit after the other at the desks; everything else beside it.
        var visits = emergency.FillAsync();
        for (var number = 0; number < Math.Max(3, Count(9)); number++)
            await requests.MakeAsync(
                number % 3,
                number % 6 == 5 ? CareLevel.Critical : CareLevel.Standard,
                25 + (number * 17)
            );
        foreach (var (plan, who) in wards.Lying.Where(one => one.Plan.Leaving is not null))
            await expectations.LeaveTodayAsync(wards, plan, who);
        await EachAsync(
            wards.Lying.Where(one => !one.Plan.Ward.IsForTheDay && chance.Next(10) > 0).ToList(),
            one => expectations.ExpectAsync(one.Plan, one.Who.Stay)
        );
        var movable = wards
            .Lying.Where(one => one.Plan is { Leaving: null, Away: null, Ward.CareLevel: CareLevel.Standard })
            .Take(Math.Max(3, Count(9)))
            .ToList();
        for (var number = 0; number < movable.Count; number++)
            await expectations.CarryAsync(movable[number].Plan, movable[number].Who.Stay, number % 4);
        for (var number = 0; number < Math.Max(4, Count(34)); number++)
            await bookings.BookAsync(number < Count(3) ? 0 : number % 6, number < Count(3));
        await visits;
    }

    private int Count(int usual) => (int)Math.Round(usual * Size);

    private Task EachAsync<T>(IReadOnlyCollection<T> all, Func<T, Task> act) =>
        Parallel.ForEachAsync(
            all,
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallel },
            async (one, _) => await staff.Tally.TryAsync(() => act(one))
        );

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{staff.Hospital.Code}: {wards.Lying.Count(one => !one.Plan.Ward.IsForTheDay)} inpatients, {wards.Newborns} newborns beside their mothers, {wards.Lying.Count(one => one.Plan.Ward.IsForTheDay)} day patients"
        );
}
