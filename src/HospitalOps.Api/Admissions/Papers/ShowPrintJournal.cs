namespace HospitalOps.Api.Admissions;

/// <summary>One line of the print journal.</summary>
public sealed record PrintView(
    string Kind,
    int Copy,
    string Language,
    string? Reason,
    string PrintedBy,
    DateTimeOffset At
);
