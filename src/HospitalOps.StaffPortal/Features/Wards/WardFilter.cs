using HospitalOps.Api.Beds;
using HospitalOps.Indicators;
using HospitalOps.SharedKernel;

namespace HospitalOps.StaffPortal.Features.Wards;

/// <summary>Which beds of a ward are shown: by label, by an attribute, by text.</summary>
public sealed class WardFilter
{
    /// <summary>A label of a bed, or one of <see cref="Attributes"/>; null shows all.</summary>
    public string? Show { get; set; }

    public string? Text { get; set; }

    /// <summary>What can be asked for beside the labels.</summary>
    public static IReadOnlyList<string> Attributes { get; } = ["isolated", "leaves_today", "overdue"];

    /// <param name="name">Of the patient in the bed or expected, as far as it may be shown.</param>
    public bool Lets(BedView bed, string? name, DateTimeOffset now) =>
        (Show is null || Has(bed, Show, now))
        && (string.IsNullOrWhiteSpace(Text) || Contains(bed.Code) || Contains(name));

    public static bool Has(BedView bed, string show, DateTimeOffset now) =>
        show switch
        {
            "isolated" => bed.Isolation != IsolationNeed.None,
            "leaves_today" => bed.Occupancy is not null
                && bed.ExpectedDischargeAt is { } leaves
                && CasablancaTime.DayOf(leaves) <= CasablancaTime.DayOf(now),
            "overdue" => bed.Badges.Any(badge =>
                badge.EndsWith("_overdue", StringComparison.Ordinal) || badge == "hold_ends_soon"
            ),
            _ => bed.Label.Code() == show,
        };

    private bool Contains(string? words) =>
        words?.Contains(Text!.Trim(), StringComparison.CurrentCultureIgnoreCase) == true;
}
