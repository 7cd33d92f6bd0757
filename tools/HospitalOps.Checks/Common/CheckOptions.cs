using System.Globalization;

namespace HospitalOps.Checks.Common;

/// <summary>The switches of a check: numbers with their defaults, and <c>--prove</c>.</summary>
internal sealed class CheckOptions
{
    private readonly Dictionary<string, int> numbers;

    private CheckOptions(IEnumerable<(string Name, int Default)> known) =>
        numbers = known.ToDictionary(option => $"--{option.Name}", option => option.Default);

    /// <summary>Also plant the mutants.</summary>
    public bool Prove { get; private set; }

    public int this[string name] => numbers[$"--{name}"];

    /// <summary>Null, and a word to the person, when a switch is unknown or has no number above 0.</summary>
    public static CheckOptions? Read(
        string check,
        IReadOnlyList<string> args,
        TextWriter errors,
        params (string Name, int Default)[] known
    )
    {
        var options = new CheckOptions(known);
        for (var at = 0; at < args.Count; at++)
        {
            if (args[at] == "--prove")
                options.Prove = true;
            else if (
                options.numbers.ContainsKey(args[at])
                && at + 1 < args.Count
                && int.TryParse(args[at + 1], CultureInfo.InvariantCulture, out var value)
                && value > 0
            )
                options.numbers[args[at++]] = value;
            else
            {
                errors.WriteLine($"check {check} does not know '{args[at]}', or it needs a number.");
                return null;
            }
        }
        return options;
    }
}
