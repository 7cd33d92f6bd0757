using HospitalOps.Api.Beds;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.StaffPortal.Features.Wards;

/// <summary>
/// Which beds of a ward are shown: any of the chosen states, all of the chosen attributes, and the text.
/// </summary>
public sealed class WardFilter
{
    /// <summary>Codes of labels and of <see cref="Attributes"/>; none shows all.</summary>
    public IReadOnlyList<string> Show { get; set; } = [];

    public string? Text { get; set; }

    /// <summary>The states that can be asked for, with their drawings.</summary>
    public static IReadOnlyList<(string Code, string Icon)> States { get; } =
    [("free", "checkmark_circle"), ("reserved", "bookmark"), ("housekeeping", "broom"), ("blocked", "wrench")];

    /// <summary>What can be asked for beside the states, with its drawing.</summary>
    public static IReadOnlyList<(string Code, string Icon)> Attributes { get; } =
    [
        ("leaves_today", "arrow_exit"),
        ("isolated", "shield_error"),
        ("held_back", "hand_right"),
        ("overdue", "clock_alarm"),
    ];

    /// <param name="name">Of the patient in the bed or expected, as far as it may be shown.</param>
    /// <param name="isHeldBack">Something holds the patient's discharge back.</param>
    public bool Lets(BedView bed, string? name, bool isHeldBack, DateTimeOffset now)
    {
        var attributes = Show.Where(show => Attributes.Any(one => one.Code == show)).ToList();
        var states = Show.Except(attributes).ToList();
        return (states.Count == 0 || states.Exists(show => Has(bed, show, isHeldBack, now)))
            && attributes.TrueForAll(show => Has(bed, show, isHeldBack, now))
            && (string.IsNullOrWhiteSpace(Text) || Contains(bed.Code) || Contains(name));
    }

    public static bool Has(BedView bed, string show, bool isHeldBack, DateTimeOffset now) =>
        show switch
        {
            "isolated" => bed.Isolation != IsolationNeed.None,
            "held_back" => isHeldBack,
            "leaves_today" => bed.Occupancy is not null
                && bed.ExpectedDischargeAt is { } leaves
                && CasablancaTime.DayOf(leaves) <= CasablancaTime.DayOf(now),
            "overdue" => bed.Badges.Any(badge =>
                badge.EndsWith("_overdue", StringComparison.Ordinal) || badge == "hold_ends_soon"
            ),
            "housekeeping" => bed.Label is BedLabel.ToClean or BedLabel.Cleaning,
            "blocked" => bed.Label is BedLabel.Blocked or BedLabel.OutOfService,
            _ => bed.Label.Code() == show,
        };

    private bool Contains(string? words) =>
        words?.Contains(Text!.Trim(), StringComparison.CurrentCultureIgnoreCase) == true;
}
