using HospitalOps.Benchmarks.Generators;
using HospitalOps.PublishedProblems;

namespace HospitalOps.Benchmarks.Placement;

/// <summary>Measures the placement engine on instances of the research community and of our own.</summary>
internal static class PlacementBench
{
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        if (args is ["--help" or "-h"])
        {
            output.WriteLine(PlacementArguments.Help);
            return 0;
        }

        if (args is ["generate", var folder])
        {
            OwnInstances.Write(folder);
            return 0;
        }

        try
        {
            return Measure(PlacementArguments.Parse(args), output);
        }
        catch (Exception refused) when (refused is ArgumentException or InstanceFormatException or IOException)
        {
            errors.WriteLine(refused.Message);
            return 2;
        }
    }

    private static int Measure(PlacementArguments arguments, TextWriter output)
    {
        var files = Files(arguments)
            .Where(f =>
                arguments.Only is null || Path.GetFileName(f).Contains(arguments.Only, StringComparison.Ordinal)
            )
            .ToArray();
        var published = new PublishedValues(arguments.Data);
        output.WriteLine(
            $"{Environment.ProcessorCount} cores, .NET {Environment.Version}, version {BuildVersion.Text}; one core is used per run."
        );
        output.WriteLine();
        RankingBench.Run(output);
        var orPas = files.Where(f => f.EndsWith(".xml", StringComparison.Ordinal)).ToArray();
        var pas = files.Where(f => f.EndsWith(".txt", StringComparison.Ordinal)).ToArray();
        var sound = true;
        if (arguments.Data is not null)
            sound &= SolutionBench.Run(arguments.Data, output);
        if (orPas.Length > 0)
            sound &= OrPasBench.Run(orPas, arguments, published, output);
        if (pas.Length > 0)
            sound &= PasBench.Run(pas, arguments, published, output);
        return sound ? 0 : 1;
    }

    private static IEnumerable<string> Files(PlacementArguments arguments)
    {
        if (arguments.Files.Count > 0)
            return arguments.Files;
        var own = Path.Combine(AppContext.BaseDirectory, "data");
        return Listed(arguments.Data, "or-pas/instances", "*.xml")
            .Concat(Listed(own, "or-pas", "*.xml"))
            .Concat(Listed(arguments.Data, "pas", "testdata*.txt"))
            .Concat(Listed(own, "pas", "*.txt"));
    }

    private static string[] Listed(string? folder, string inside, string pattern)
    {
        var path = folder is null ? null : Path.Combine(folder, inside);
        return path is not null && Directory.Exists(path)
            ? [.. Directory.GetFiles(path, pattern).Order(StringComparer.Ordinal)]
            : [];
    }
}
