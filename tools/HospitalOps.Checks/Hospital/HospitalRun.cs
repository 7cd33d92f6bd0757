using System.Diagnostics;
using System.Text.RegularExpressions;

namespace HospitalOps.Checks.Hospital;

/// <summary>A violation, whose history it came in, and that history's acts until then.</summary>
internal sealed record Finding(Violation Violation, Player? Player, Step[] Steps)
{
    /// <summary>Violations of one kind are one fault: without codes, ids and times.</summary>
    public string Kind => Normal(Violation);

    public static string Normal(Violation violation) =>
        Regex.Replace(
            $"{violation.Rule} {violation.Text}",
            @"[A-Z]{3}-K[A-Z]+-\d+[A-Z]|[0-9a-f]{8}-[0-9a-f-]{27}|\d[\d:.TZ+-]*",
            "#"
        );
}

/// <summary>Histories side by side in one product, wave by wave, judged whenever nothing is on its way.</summary>
internal sealed class HospitalRun(HospitalProduct product, int seed, int acts, int between, Action<string> progress)
{
    private readonly Quiet quiet = new(product.Databases);
    private readonly List<Player> players = [];
    private readonly HashSet<string> seen = [];
    private int scenes;

    public long Acts { get; private set; }

    public int QuietPoints { get; private set; }

    public int Nights { get; private set; }

    public int Faults { get; private set; }

    public TimeSpan LongestQuiet { get; private set; }

    /// <summary>Plays a wave; returns what was found in it.</summary>
    /// <param name="faults">Processes die and the broker goes away meanwhile.</param>
    public async Task<List<Finding>> WaveAsync(IReadOnlyList<int> histories, bool faults)
    {
        var random = new Random(unchecked((seed * 7919) + histories[0]));
        var nights = new Dictionary<int, int> { [Math.Max(1, acts / between / 2) * between] = random.Next(4, 31) };
        var wave = await Task.WhenAll(
            histories.Select(async history => new Player(product, await SceneAsync(), history))
        );
        players.AddRange(wave);
        var steps = wave.ToDictionary(
            player => player,
            player => Step.Of(unchecked((seed * 1_000_003) + player.History), acts, nights)
        );
        List<Finding> found = [];
        for (var from = 0; from < acts; from += between)
        {
            if (nights.TryGetValue(from, out var hours))
                await NightAsync(hours);
            var until = Math.Min(acts, from + between);
            var playing = Task.WhenAll(wave.Select(player => PlayAsync(player, steps[player][from..until])));
            if (faults && random.Next(3) == 0)
                await HarmAsync(random);
            await playing;
            Acts += (long)(until - from) * wave.Length;
            progress($"{until} acts each");
            foreach (var violation in await JudgeAsync())
            {
                var player = violation.Owner;
                found.Add(
                    new(
                        violation.Violation,
                        player,
                        player is null || !steps.TryGetValue(player, out var own) ? [] : own[..until]
                    )
                );
            }
        }
        return found;
    }

    /// <summary>Plays one history anew, in a scene of its own; returns the kinds of what is found.</summary>
    public async Task<(List<Violation> Found, Player Player)> AgainAsync(int history, IEnumerable<Step> steps)
    {
        var player = new Player(product, await SceneAsync(), history);
        players.Add(player);
        await quiet.ReachAsync();
        foreach (var step in steps)
        {
            if (step.Night > 0)
                await NightAsync(step.Night);
            await player.PlayAsync(step);
        }
        return (
            [
                .. (await JudgeAsync())
                    .Where(found => found.Owner == player || found.Owner is null)
                    .Select(found => found.Violation),
            ],
            player
        );
    }

    private async Task<Scene> SceneAsync() => await Scene.MakeAsync(product, Interlocked.Increment(ref scenes));

    private static async Task PlayAsync(Player player, Step[] steps)
    {
        foreach (var step in steps)
            await player.PlayAsync(step);
    }

    private async Task NightAsync(int hours)
    {
        await quiet.ReachAsync();
        await product.Clock.ForwardAsync(TimeSpan.FromHours(hours));
        // Whoever has a round when the clock was put forward has had it.
        await Task.Delay(TimeSpan.FromSeconds(2));
        Nights++;
    }

    private async Task HarmAsync(Random random)
    {
        await Task.Delay(random.Next(100, 2000));
        Faults++;
        var which = random.Next(HospitalProduct.Names.Length + 1);
        if (which == HospitalProduct.Names.Length)
            await product.BrokerAwayAsync(TimeSpan.FromSeconds(random.Next(1, 6)));
        else
            await product.KillAsync(HospitalProduct.Names[which]);
    }

    /// <summary>What is wrong now and was not told before.</summary>
    private async Task<List<(Violation Violation, Player? Owner)>> JudgeAsync()
    {
        var watch = Stopwatch.StartNew();
        var stuck = await quiet.ReachAsync();
        LongestQuiet = watch.Elapsed > LongestQuiet ? watch.Elapsed : LongestQuiet;
        QuietPoints++;
        var state = await HospitalState.ReadAsync(
            product.Databases.ToDictionary(entry => entry.Key, entry => entry.Value.ConnectionString),
            SharedKernel.CasablancaTime.DayOf(product.Clock.Now)
        );
        List<Violation> violations =
        [
            .. stuck.Select(text => new Violation(
                text.Split(' ')[0],
                text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..],
                Guid.Empty
            )),
            .. product
                .Tally.TakeFaults()
                .Select(text => new Violation(
                    text.Split(' ')[0],
                    text[(text.IndexOf(' ', StringComparison.Ordinal) + 1)..],
                    Guid.Empty
                )),
            .. Truth.Violations(state),
            .. await Census.ViolationsAsync(product, state),
        ];
        var owners = new Owners(players, state);
        return
        [
            .. violations
                .Where(violation =>
                    Known.Fault(violation) is null
                    && seen.Add(violation.Rule == "COUNTS" ? Finding.Normal(violation) : violation.ToString())
                )
                .Select(violation => (violation, owners.Of(violation))),
        ];
    }
}
