using System.Globalization;

namespace HospitalOps.Replay;

/// <summary>What the command line asks for.</summary>
/// <param name="Speed">Log seconds per second; 0 = as fast as the system answers.</param>
internal sealed record ReplayOptions(
    string File,
    Uri Address,
    string Accounts,
    double Speed,
    string Hospital,
    int Parallel
)
{
    public const string Usage =
        "usage: replay FILE [--speed N] [--hospital BSK|RBT] [--parallel N] --address URL --accounts FILE   (FILE 'sample' = the log that comes along)";

    public static ReplayOptions? Parse(string[] args)
    {
        string? file = null,
            address = null,
            accounts = null;
        var (speed, hospital, parallel) = (0.0, "BSK", 8);
        for (var at = 0; at < args.Length; at++)
        {
            string? Next() => at + 1 < args.Length ? args[++at] : null;
            switch (args[at])
            {
                case "--address":
                    address = Next();
                    break;
                case "--accounts":
                    accounts = Next();
                    break;
                case "--hospital":
                    hospital = (Next() ?? "").ToUpperInvariant();
                    break;
                case "--speed" when double.TryParse(Next(), CultureInfo.InvariantCulture, out var value) && value >= 0:
                    speed = value;
                    break;
                case "--parallel"
                    when int.TryParse(Next(), CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= 64:
                    parallel = count;
                    break;
                case var text when !text.StartsWith('-') && file is null:
                    file = text;
                    break;
                default:
                    return null;
            }
        }
        if (
            file is null
            || address is null
            || accounts is null
            || !Uri.TryCreate(address, UriKind.Absolute, out var uri)
        )
            return null;
        if (file == "sample")
            file = Path.Combine(AppContext.BaseDirectory, "Data", "sample-log.csv");
        return new(file, uri, accounts, speed, hospital, parallel);
    }
}
