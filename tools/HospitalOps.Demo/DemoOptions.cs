using System.Globalization;
using HospitalOps.SharedKernel;

namespace HospitalOps.Demo;

/// <summary>What the command line asks for.</summary>
/// <param name="Act">fill, live or status.</param>
/// <param name="Home">Private folder of the installation: its demo accounts, and how far the history is.</param>
/// <param name="Seed">The same seed gives the same people in the same beds.</param>
/// <param name="Scale">Share of the patients that are made; 1 = all.</param>
/// <param name="HistoryDays">Days before today that are told.</param>
internal sealed record DemoOptions(
    string Act,
    Uri Address,
    string Home,
    int Seed,
    double Scale,
    int HistoryDays,
    int Parallel
)
{
    public const string Usage =
        "usage: demo (fill | live | status) --address URL --home DIR [--seed N] [--scale 0.02-1] [--history DAYS]";

    public string Accounts => Path.Combine(Home, "demo-accounts.json");

    /// <summary>A seed of its own for each part, so that one part may change without the others.</summary>
    public int SeedOf(Hospital hospital, string part)
    {
        var seed = Seed;
        foreach (var letter in hospital.Code + part)
            seed = unchecked((seed * 31) + letter);
        return seed & int.MaxValue;
    }

    public static DemoOptions? Parse(string[] args)
    {
        if (args.Length == 0 || args[0] is not ("fill" or "live" or "status"))
            return null;
        string? address = null,
            home = null;
        var (seed, scale, history, parallel) = (2026, 1.0, 60, 6);
        for (var at = 1; at < args.Length; at++)
        {
            var value = at + 1 < args.Length ? args[at + 1] : null;
            switch (args[at])
            {
                case "--address":
                    address = value;
                    break;
                case "--home":
                    home = value;
                    break;
                case "--seed" when int.TryParse(value, CultureInfo.InvariantCulture, out var told):
                    seed = told;
                    break;
                case "--scale"
                    when double.TryParse(value, CultureInfo.InvariantCulture, out var told) && told is >= 0.02 and <= 1:
                    scale = told;
                    break;
                case "--history"
                    when int.TryParse(value, CultureInfo.InvariantCulture, out var told) && told is >= 0 and <= 365:
                    history = told;
                    break;
                case "--parallel"
                    when int.TryParse(value, CultureInfo.InvariantCulture, out var told) && told is >= 1 and <= 32:
                    parallel = told;
                    break;
                default:
                    return null;
            }
            at++;
        }
        return home is not null && Uri.TryCreate(address, UriKind.Absolute, out var uri)
            ? new(args[0], uri, home, seed, scale, history, parallel)
            : null;
    }
}
