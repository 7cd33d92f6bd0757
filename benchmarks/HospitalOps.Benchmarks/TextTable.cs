namespace HospitalOps.Benchmarks;

/// <summary>A table for the console; numbers to the right.</summary>
internal sealed class TextTable(params string[] header)
{
    private readonly List<string[]> rows = [];

    public void Add(params string[] cells) => rows.Add(cells);

    public void Write(TextWriter output)
    {
        string[][] all = [header, .. rows];
        var widths = header.Select((_, c) => all.Max(row => row[c].Length)).ToArray();
        foreach (var row in all)
            output.WriteLine(
                string.Join("  ", row.Select((cell, c) => c == 0 ? cell.PadRight(widths[c]) : cell.PadLeft(widths[c])))
                    .TrimEnd()
            );
        output.WriteLine();
    }
}
