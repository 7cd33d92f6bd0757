using System.Globalization;

namespace HospitalOps.Checks.Journeys;

/// <summary>"check journeys FILE [--prove]" and "bench journeys [--journeys N]": told apart by the file.</summary>
internal static class JourneyTools
{
    public static Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors) =>
        args switch
        {
            [] => JourneyBench.RunAsync(100_000, output),
            ["--journeys", var number]
                when int.TryParse(number, CultureInfo.InvariantCulture, out var count) && count > 0 =>
                JourneyBench.RunAsync(count, output),
            [var file] when !file.StartsWith('-') => JourneyCheck.RunAsync(file, prove: false, output, errors),
            [var file, "--prove"] when !file.StartsWith('-') => JourneyCheck.RunAsync(
                file,
                prove: true,
                output,
                errors
            ),
            ["--prove"] => JourneyCheck.RunAsync("sample", prove: true, output, errors),
            _ => Task.FromResult(Wrong(errors)),
        };

    private static int Wrong(TextWriter errors)
    {
        errors.WriteLine("check journeys [FILE|sample] [--prove], or bench journeys [--journeys N]");
        return 2;
    }
}
