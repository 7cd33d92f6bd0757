using System.Globalization;
using System.Xml.Linq;
using HospitalOps.PublishedProblems.OrPas;

namespace HospitalOps.Benchmarks.Placement;

/// <summary>Scores the published solution files and compares with the value that each of them carries.</summary>
internal static class SolutionBench
{
    public static bool Run(string data, TextWriter output)
    {
        var folder = Path.Combine(data, "or-pas", "solutions");
        if (!Directory.Exists(folder))
            return true;
        var table = new TextTable("published solution", "stated", "evaluated", "violations", "faults", "same");
        var same = true;
        foreach (var file in Directory.GetFiles(folder, "*_sol.xml").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file)[..^"_sol".Length];
            var instance = OrPasBench.Load(Path.Combine(data, "or-pas", "instances", name + ".xml"));
            using var text = File.OpenText(file);
            var score = new OrPasEvaluator().Evaluate(instance, OrPasReader.ReadSolution(file, text, instance));
            var stated = (int)XDocument.Load(file).Descendants("Objective_Value").Single();
            table.Add(
                name,
                Text(stated),
                Text(score.Total),
                Text(score.Violations),
                Text(score.Faults.Count),
                stated == score.Total ? "yes" : "NO"
            );
            same &= stated == score.Total && score.IsFeasible;
        }

        table.Write(output);
        return same;
    }

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
