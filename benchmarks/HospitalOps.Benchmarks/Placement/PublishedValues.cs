using System.Globalization;

namespace HospitalOps.Benchmarks.Placement;

/// <summary>
/// Best published values and bounds, read from the folder of the published files; without it every value is unknown.
/// </summary>
internal sealed class PublishedValues
{
    private readonly Dictionary<string, Dictionary<string, string>> orPas;
    private readonly Dictionary<string, Dictionary<string, string>> pas;

    public PublishedValues(string? folder)
    {
        orPas = Read(folder, "or-pas/best_known.csv");
        pas = Read(folder, "pas/bounds.csv");
    }

    public double? BestDynamic(string instance) => Value(orPas, instance, "best_dynamic");

    public double? LowerBound(string instance) => Value(orPas, instance, "lower_bound_FL2");

    public double? PasBound(string file) =>
        Value(pas, file.Replace("testdata", "", StringComparison.Ordinal), "lp_lower_bound");

    private static double? Value(Dictionary<string, Dictionary<string, string>> table, string row, string column) =>
        table.TryGetValue(row, out var cells) && cells.TryGetValue(column, out var text)
            ? double.Parse(text, CultureInfo.InvariantCulture)
            : null;

    private static Dictionary<string, Dictionary<string, string>> Read(string? folder, string file)
    {
        var path = folder is null ? null : Path.Combine(folder, file);
        if (path is null || !File.Exists(path))
            return [];
        var lines = File.ReadLines(path).Where(l => l.Length > 0).Select(l => l.Split(',')).ToArray();
        return lines
            .Skip(1)
            .ToDictionary(
                cells => cells[0],
                cells => lines[0].Zip(cells).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal),
                StringComparer.Ordinal
            );
    }
}
