namespace HospitalOps.StaffPortal.Shared;

/// <summary>One thing behind "…".</summary>
/// <param name="Do">Null for a link.</param>
/// <param name="WhyNot">It is not allowed now, in words.</param>
public sealed record MoreItem(
    string Text,
    string Icon,
    Func<Task>? Do,
    string? Href = null,
    string? WhyNot = null,
    bool IsAfterLine = false
);
