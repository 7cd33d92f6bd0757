using HospitalOps.Benchmarks.Placement;
using HospitalOps.Benchmarks.Queues;

// The first word names the benchmark; the rest are its own arguments.
return args switch
{
    ["placement", .. var rest] => PlacementBench.Run(rest, Console.Out, Console.Error),
    ["moves", .. var rest] => MovesBench.Run(rest, Console.Out, Console.Error),
    ["queue", .. var rest] => QueueBench.Run(rest, Console.Out, Console.Error),
    ["help" or "--help" or "-h"] => Usage(Console.Out, 0),
    _ => Usage(Console.Error, 2),
};

static int Usage(TextWriter output, int code)
{
    output.WriteLine(
        "bench placement    bed ranking, and planning on OR-PAS and PAS instances (\"bench placement --help\")"
    );
    output.WriteLine(
        "bench moves        one move of the search and one ranking, with their allocations (BenchmarkDotNet; \"--data DIR\" takes PAS 1)"
    );
    output.WriteLine(
        "bench queue        orders of service on the same visits, and the error of the expected wait (\"--runs N\")"
    );
    return code;
}
