using HospitalOps.Api.Tracking;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.Features.Discharges;

/// <summary>
/// What the board shows, as it stands in the address. Without any choice: who leaves, which is decided, or expected up
/// to tomorrow.
/// </summary>
/// <param name="Days">Codes of <see cref="DayOf"/> with commas between them.</param>
/// <param name="Owner">Role that is to clear something.</param>
/// <param name="Page">Counted from 1.</param>
public sealed record DischargeFilter(string? Days, Guid? Ward, string? Owner, int Page)
{
    /// <summary>So many lines are a page.</summary>
    public const int Size = 40;

    public const string Decided = "decided",
        Today = "today",
        Tomorrow = "tomorrow",
        Later = "later",
        Unset = "unset";

    private static readonly string[] Leaving = [Decided, Today, Tomorrow];

    /// <summary>Where a line belongs; what was to be yesterday is due today.</summary>
    public static string DayOf(DischargeLine line, DateOnly today) =>
        line.Step switch
        {
            "unset" => Unset,
            "expected" when line.ExpectedAt is { } expected => CasablancaTime.DayOf(expected) is var day && day <= today
                ? Today
            : day == today.AddDays(1) ? Tomorrow
            : Later,
            "expected" => Unset,
            _ => Decided,
        };

    public static bool Leaves(DischargeLine line, DateOnly today) => Leaving.Contains(DayOf(line, today));

    /// <summary>Lines of the chosen ward and owner, whatever the day.</summary>
    public IEnumerable<DischargeLine> OfWardAndOwner(IEnumerable<DischargeLine> lines) =>
        lines.Where(line =>
            (Ward is null || line.WardId == Ward)
            && (Owner is null || line.Blockers.Any(one => one.ClearedAt is null && one.Owner == Owner))
        );

    /// <summary>All that is let through, what is late first, then what comes first.</summary>
    public IReadOnlyList<DischargeLine> Lets(IEnumerable<DischargeLine> lines, DateOnly today)
    {
        var days = FilterChip.Read(Days);
        return
        [
            .. OfWardAndOwner(lines)
                .Where(line => (days.Count == 0 ? Leaving : days).Contains(DayOf(line, today)))
                .OrderByDescending(line => line.Overdue && line.EmptyAt is null)
                .ThenBy(line => line.EmptyAt is not null)
                .ThenBy(line => line.ReadyToLeaveAt ?? line.ExpectedAt ?? line.DecidedAt ?? DateTimeOffset.MaxValue),
        ];
    }

    /// <summary>How many pages so many lines are; at least one.</summary>
    public static int Pages(int lines) => Math.Max(1, (lines + Size - 1) / Size);

    /// <summary>The page that is shown: one that is no more is the last.</summary>
    public int PageOf(int lines) => Math.Clamp(Page, 1, Pages(lines));
}
