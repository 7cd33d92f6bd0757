using System.Globalization;
using HospitalOps.Api.Beds;
using HospitalOps.Demo.Access;
using HospitalOps.Demo.Emergency;
using HospitalOps.Demo.People;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Demo.History;

/// <summary>
/// The past of one hospital, in beds that are free and were never used; then the year before is frozen as what the
/// hospital compares itself with.
/// </summary>
internal sealed class PastOfHospital(Staff staff, DemoOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(6);
    private static readonly string[] StillCounted = ["baseline_days_open", "baseline_not_over", "baseline_empty"];
    private readonly DateTimeOffset now = clock.GetUtcNow();

    /// <summary>Beds in which the past is told: nobody else takes them meanwhile.</summary>
    public IReadOnlySet<Guid> Beds { get; private set; } = new HashSet<Guid>();

    public async Task ChooseBedsAsync()
    {
        var wanted = Math.Max(2, (int)((staff.Hospital == Hospitals.Bouskoura ? 7 : 10) * options.Scale));
        var chosen = new List<FreeBedView>();
        foreach (var bed in await staff.BedManager.Beds.SearchFreeBedsAsync(CareLevel.Standard).Must())
        {
            if (bed.Hospital != staff.Hospital.Code || bed.AgePolicy is "child" or "newborn")
                continue;
            // Not two in a room: its sex is that of whoever lies there now.
            if (chosen.Exists(other => other.WardId == bed.WardId && other.Code[..^1] == bed.Code[..^1]))
                continue;
            if ((await staff.Nurse.Beds.ShowBedHistoryAsync(bed.BedId).Must()).Count == 0)
                chosen.Add(bed);
            if (chosen.Count == wanted)
                break;
        }
        candidates = chosen;
        Beds = chosen.Select(bed => bed.BedId).ToHashSet();
    }

    private IReadOnlyList<FreeBedView> candidates = [];

    public async Task TellAsync(Department department, TextWriter log, CancellationToken cancel)
    {
        if (!department.CanTreat)
        {
            await log.WriteLineAsync($"{staff.Hospital.Code}: no desk is free to tell the past at");
            return;
        }
        var chance = new SharedChance(options.SeedOf(staff.Hospital, "past"));
        var crowd = new Crowd(new Random(options.SeedOf(staff.Hospital, "past people")));
        var draw = new PastDraw(chance, now, options.HistoryDays);
        var telling = new Telling(staff, department, crowd, chance, CasablancaTime.DayOf(now));
        var chains = candidates.Select((bed, number) => (Bed: bed, Cases: draw.InOneBed(number * 3).ToList())).ToList();
        var visits = draw.Visits((staff.Hospital == Hospitals.Bouskoura ? 3 : 4) * options.Scale).ToList();
        var begun = clock.GetTimestamp();
        await Task.WhenAll(
            Parallel.ForEachAsync(
                chains,
                Workers(3, cancel),
                async (chain, stop) =>
                {
                    foreach (var one in chain.Cases.TakeWhile(_ => !stop.IsCancellationRequested))
                        // What comes after a stay that was refused half way is refused too.
                        if (
                            !await staff.Tally.TryAsync(() => telling.StayAsync(one, chain.Bed))
                            && (await staff.Nurse.Beds.GetBedAsync(chain.Bed.BedId).Must()).Label != BedLabel.Free
                        )
                            break;
                }
            ),
            Parallel.ForEachAsync(
                visits,
                Workers(1, cancel),
                async (one, _) => await staff.Tally.TryAsync(() => telling.VisitAsync(one))
            )
        );
        Beds = new HashSet<Guid>();
        await log.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{staff.Hospital.Code}: told {telling.Told} cases of {options.HistoryDays} days and of the year before ({chains.Sum(one => one.Cases.Count)} stays, {visits.Count} visits; a real hospital has more) in {clock.GetElapsedTime(begun).TotalSeconds:0} s; refused: {staff.Tally}"
            )
        );
        if (chains.Count > 0)
            await FreezeAsync(draw, log, cancel);
    }

    /// <summary>Proposed by the operations manager, frozen by the administrator, once all days are counted.</summary>
    private async Task FreezeAsync(PastDraw draw, TextWriter log, CancellationToken cancel)
    {
        var begun = clock.GetTimestamp();
        while (!cancel.IsCancellationRequested)
        {
            var proposed = await staff.Manager.Tracking.ProposeBaselineAsync(
                new(draw.FirstDay.AddDays(-2), draw.LastDayBefore, null)
            );
            if (proposed.Value is { } baseline)
            {
                var frozen = await staff.Administrator.Tracking.FreezeBaselineAsync(baseline.BaselineId);
                await log.WriteLineAsync(
                    $"{staff.Hospital.Code}: baseline {baseline.FirstDay:O} to {baseline.LastDay:O} {frozen.Problem?.Code ?? "frozen"}"
                );
                return;
            }
            if (!StillCounted.Contains(proposed.Problem!.Code) || clock.GetElapsedTime(begun) > Patience)
            {
                await log.WriteLineAsync($"{staff.Hospital.Code}: no baseline: {proposed.Problem.Code}");
                return;
            }
            await Task.Delay(TimeSpan.FromSeconds(5), clock, cancel);
        }
    }

    private static ParallelOptions Workers(int count, CancellationToken cancel) =>
        new() { MaxDegreeOfParallelism = count, CancellationToken = cancel };
}
