using System.Globalization;
using HospitalOps.Queueing;

namespace HospitalOps.Benchmarks.Queues;

/// <summary>The orders of service side by side on the same visits, and how good the expected wait is.</summary>
internal static class QueueBench
{
    private const int Days = 8;
    private static readonly double[] Loads = [0.80, 0.88, 0.94];

    internal static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter errors)
    {
        var runs = 30;
        if (
            args.Count > 0
            && !(
                args is ["--runs", var text]
                && int.TryParse(text, CultureInfo.InvariantCulture, out runs)
                && runs is >= 2 and <= 1000
            )
        )
        {
            errors.WriteLine(
                "bench queue [--runs N]: N runs (2 to 1000, 30 unless told) of 7 days after one that fills the department."
            );
            return 2;
        }
        // An order that reorders equals needs expected services, which a triage desk does not have.
        var orders = ServiceOrders.All.Where(order => !order.ReordersEquals).ToList();
        foreach (var site in EmergencyProfile.All)
        foreach (var load in Loads)
            OneCase(site, load, runs, orders, output);
        return 0;
    }

    private static void OneCase(
        EmergencyProfile site,
        double load,
        int runs,
        List<IServiceOrder> orders,
        TextWriter output
    )
    {
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{site.Site}, load {load:P0}, {site.VisitsPerDay(load):0} visits a day, {runs} runs of {Days - 1} days, the same visits for each order"
            )
        );
        var figures = orders.Select(order => new DisciplineFigures(order)).ToList();
        var estimates = EstimateFigures.New();
        for (var run = 0; run < runs; run++)
        {
            var visits = site.Visits(load, Days, run + 1);
            foreach (var figure in figures)
            {
                var outcomes = figure.Play(site, visits);
                if (figure.Order == ServiceOrders.Default)
                    EstimateFigures.Add(estimates, visits, outcomes);
            }
        }
        WriteWaits(figures, output);
        WriteEstimates(estimates, output);
    }

    private static void WriteWaits(List<DisciplineFigures> figures, TextWriter output)
    {
        var table = new TextTable(
            "order",
            "level",
            "n",
            "mean",
            "± 95 %",
            "median",
            "p90",
            "p95",
            "max",
            "in target",
            "left unseen",
            "overtakes",
            "less urgent first"
        );
        foreach (var figure in figures)
        foreach (var (level, name) in figure.Levels.Zip(EmergencyProfile.Levels.Append("all")))
        {
            var isAll = name == "all";
            table.Add(
                isAll || name == "1" ? figure.Order : "",
                name,
                N(level.Visits),
                F(level.Mean),
                F(level.HalfWidth),
                F(level.Quantile(0.5)),
                F(level.Quantile(0.9)),
                F(level.Quantile(0.95)),
                F(level.Quantile(1)),
                P(level.Within),
                P(level.LeftUnseen),
                isAll ? N(figure.Overtakes) : "",
                isAll ? N(figure.LessUrgentFirst) : ""
            );
        }
        table.Write(output);
    }

    private static void WriteEstimates(EstimateFigures[] estimates, TextWriter output)
    {
        output.WriteLine(
            $"expected wait at the arrival, order {ServiceOrders.Default}, minutes; who is taken at once is not asked"
        );
        var table = new TextTable(
            "method",
            "n",
            "silent",
            "mean abs. error",
            "median abs. error",
            "squared error of 4 and 5, / last to enter",
            "/ mean of 10",
            "under",
            "in the range",
            "by level and 6 h",
            "width"
        );
        foreach (var estimate in estimates)
            table.Add(
                estimate.Method,
                N(estimate.Count),
                P(estimate.Silent),
                F(estimate.MeanError),
                F(estimate.MedianError),
                Ratio(estimate, estimates[1]),
                Ratio(estimate, estimates[2]),
                P(estimate.Under),
                estimate.Coverage is { } share ? P(share) : "-",
                estimate.Coverage is null
                    ? "-"
                    : $"{P(estimate.CoverageOfParts.Least)} to {P(estimate.CoverageOfParts.Most)}",
                estimate.Width is { } width ? F(width) : "-"
            );
        table.Write(output);
    }

    private static string Ratio(EstimateFigures estimate, EstimateFigures other) =>
        (estimate.LowAcuitySquaredError / other.LowAcuitySquaredError).ToString("0.00", CultureInfo.InvariantCulture);

    private static string F(double minutes) => minutes.ToString("0.0", CultureInfo.InvariantCulture);

    private static string P(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);

    private static string N(long count) => count.ToString(CultureInfo.InvariantCulture);
}
