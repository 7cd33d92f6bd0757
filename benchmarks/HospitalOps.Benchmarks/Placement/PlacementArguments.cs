using System.Globalization;

namespace HospitalOps.Benchmarks.Placement;

/// <summary>Arguments of <c>bench placement</c>.</summary>
internal sealed record PlacementArguments
{
    public const string Help = """
        bench placement [FILE …] [--data DIR] [--only TEXT] [--seconds-per-day S] [--pas-seconds S] [--pas-moves N] [--moves-per-day N] [--seeds N] [--csv FILE]
        bench placement generate DIR        writes the small instances of our own

          FILE               OR-PAS (.xml) or PAS (.txt) instances; none = all that DIR and the product have
          --data DIR         folder of the published files: or-pas/{instances,solutions,best_known.csv}, pas/{testdata*.txt,bounds.csv}
          --only TEXT        only files whose name contains TEXT
          --seconds-per-day  OR-PAS: search time per simulated day (default 2)
          --pas-seconds      PAS: search time per instance (default 20)
          --pas-moves        PAS: count moves instead of time, so that two runs give the same result
          --moves-per-day    OR-PAS: count moves instead of time, so that two runs give the same result
          --seeds            runs per instance with seeds 1..N (default 1)
          --csv              one line per run, all parts
        """;

    public IReadOnlyList<string> Files { get; init; } = [];
    public string? Data { get; init; }
    public string? Only { get; init; }
    public double SecondsPerDay { get; init; } = 2;
    public double PasSeconds { get; init; } = 20;
    public long? PasMoves { get; init; }
    public long? MovesPerDay { get; init; }
    public int Seeds { get; init; } = 1;
    public string? Csv { get; init; }

    /// <exception cref="ArgumentException">An argument is unknown, or its value is missing or not a number.</exception>
    public static PlacementArguments Parse(IReadOnlyList<string> args)
    {
        var parsed = new PlacementArguments();
        var files = new List<string>();
        for (var i = 0; i < args.Count; i++)
        {
            string Value() => ++i < args.Count ? args[i] : throw new ArgumentException($"{args[i - 1]} needs a value.");
            double Number() =>
                double.TryParse(Value(), CultureInfo.InvariantCulture, out var n) && n > 0
                    ? n
                    : throw new ArgumentException($"'{args[i]}' is not a positive number.");
            parsed = args[i] switch
            {
                "--data" => parsed with { Data = Value() },
                "--only" => parsed with { Only = Value() },
                "--seconds-per-day" => parsed with { SecondsPerDay = Number() },
                "--pas-seconds" => parsed with { PasSeconds = Number() },
                "--pas-moves" => parsed with { PasMoves = (long)Number() },
                "--moves-per-day" => parsed with { MovesPerDay = (long)Number() },
                "--seeds" => parsed with { Seeds = (int)Number() },
                "--csv" => parsed with { Csv = Value() },
                ['-', ..] => throw new ArgumentException($"unknown argument '{args[i]}'."),
                _ => parsed,
            };
            if (!args[i].StartsWith('-') && (i == 0 || !args[i - 1].StartsWith("--", StringComparison.Ordinal)))
                files.Add(args[i]);
        }

        return parsed with
        {
            Files = files,
        };
    }
}
