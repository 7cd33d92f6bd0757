using HospitalOps.Api.Beds;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.Features.Requests;

/// <summary>How well a bed fits in one respect: yes, in part; nothing where nothing was asked.</summary>
public sealed record FitCheck(bool IsFull, string Code)
{
    public string Icon => IsFull ? "checkmark" : "subtract";

    public Tone Tone => IsFull ? Tone.Ok : Tone.Attention;

    /// <summary>The respects of the comparison, in the order of its columns, with the reasons for each.</summary>
    public static IReadOnlyList<(string Column, string[] Full, string[] Part)> Columns { get; } =
    [
        ("care", ["care_level_exact"], ["care_level_above", "critical_bed_last_resort", "special_bed_type"]),
        ("service", ["service_same"], ["service_other"]),
        (
            "room",
            ["room_of_same_sex", "single_room_wish"],
            [
                "fixes_sex_of_empty_room",
                "unneeded_single_room",
                "unneeded_isolation_room",
                "last_isolation_room_of_ward",
            ]
        ),
        ("equipment", ["preferred_equipment"], ["unneeded_equipment"]),
    ];

    /// <summary>The worst that is said of a bed in this respect.</summary>
    public static FitCheck? Of(SuggestionView bed, string[] full, string[] part)
    {
        var said = bed.Reasons.Select(reason => reason.Code).Concat(bed.GivesUp.Select(loss => loss.Code)).ToList();
        return said.Find(part.Contains) is { } loss ? new(false, loss)
            : said.Find(full.Contains) is { } gain ? new(true, gain)
            : null;
    }

    /// <summary>
    /// The best first, but behind all others what a ward has refused for this request: asked again it would refuse
    /// again.
    /// </summary>
    public static IReadOnlyList<SuggestionView> InOrder(
        IReadOnlyList<SuggestionView> beds,
        IReadOnlyDictionary<string, string?> refused
    ) => [.. beds.OrderBy(bed => refused.ContainsKey(bed.BedCode)).ThenBy(bed => bed.Rank)];

    /// <summary>Beds that were refused, with the last reason.</summary>
    public static IReadOnlyDictionary<string, string?> Refused(IReadOnlyList<PlacementStepView> steps) =>
        steps
            .Where(step => step is { Kind: PlacementStepKind.Refused, BedCode: not null })
            .GroupBy(step => step.BedCode!)
            .ToDictionary(bed => bed.Key, bed => bed.MaxBy(step => step.At)!.Reason);
}
