using HospitalOps.Benchmarks.Placement;

// The first word names the benchmark; the rest are its own arguments.
return args is ["placement", .. var rest]
    ? PlacementBench.Run(rest, Console.Out, Console.Error)
    : Usage();

static int Usage()
{
    Console.Error.WriteLine("usage: bench placement --help");
    return 2;
}
