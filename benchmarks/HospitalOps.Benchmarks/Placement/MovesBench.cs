using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using HospitalOps.Placement.Planning;
using HospitalOps.PublishedProblems.Pas;

namespace HospitalOps.Benchmarks.Placement;

/// <summary>
/// Time and allocation of one evaluated move of the search, measured by BenchmarkDotNet in this process.
/// </summary>
[MemoryDiagnoser]
public class MovesBench
{
    private const int Moves = 4_000_000;
    private static string file = "";
    private readonly Planner planner = new(TimeProvider.System);
    private PlanModel model = null!;

    internal static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        var published = args is ["--data", var data] ? Path.Combine(data, "pas", "testdata01.txt") : null;
        if (args.Count > 0 && (published is null || !File.Exists(published)))
        {
            errors.WriteLine("bench moves [--data DIR]: DIR/pas/testdata01.txt must exist.");
            return 2;
        }

        file = published ?? Path.Combine(AppContext.BaseDirectory, "data", "pas", "own_pas_medium.txt");
        var config = ManualConfig
            .CreateEmpty()
            .AddJob(
                Job.Default.WithToolchain(InProcessNoEmitToolchain.Instance).WithWarmupCount(2).WithIterationCount(8)
            )
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(Directory.CreateTempSubdirectory("hospitalops-bench-").FullName);
        var summary = BenchmarkRunner.Run<MovesBench>(config);
        output.WriteLine(
            $"{Path.GetFileName(file)}, {Moves} moves per run; the figures are for one move, construction of the plan included"
        );
        MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Unicode);
        return summary.HasCriticalValidationErrors ? 1 : 0;
    }

    /// <summary>Reads the instance once.</summary>
    [GlobalSetup]
    public void Read()
    {
        using var text = new StreamReader(file, System.Text.Encoding.Latin1);
        model = PasPlan.Model(PasReader.Read(Path.GetFileName(file), text));
    }

    /// <summary>A search of a fixed number of moves.</summary>
    [Benchmark(OperationsPerInvoke = Moves)]
    public long Move() => planner.Plan(model, PasPlan.DefaultSearch with { MaxMoves = Moves }).Cost;
}
