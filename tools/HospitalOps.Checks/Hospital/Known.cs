namespace HospitalOps.Checks.Hospital;

/// <summary>
/// Faults of the product that are being mended: they are not told again and again. Each line leaves with its fault.
/// </summary>
internal static class Known
{
    private static readonly (string Rule, string Part, string Fault)[] All = [];

    public static string? Fault(Violation violation) =>
        All.FirstOrDefault(known =>
            violation.Rule == known.Rule && violation.Text.Contains(known.Part, StringComparison.Ordinal)
        ).Fault;
}
