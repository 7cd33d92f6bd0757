namespace HospitalOps.StaffPortal.Shared;

/// <summary>One thing that a list can be narrowed to.</summary>
/// <param name="Count">How many it lets through; 0 stays on the page, greyed.</param>
public sealed record FilterChip(string Code, string Text, int Count, string? Icon = null)
{
    /// <summary>The chosen codes of an address; none is everything.</summary>
    public static IReadOnlyList<string> Read(string? value) =>
        value?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
