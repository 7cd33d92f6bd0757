using HospitalOps.Api.Admissions;
using HospitalOps.Api.Beds;
using HospitalOps.Api.Tracking;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.Features.Wards;

/// <summary>Something to beware of with a bed or its patient.</summary>
/// <param name="Letter">Beside the drawing: which precautions.</param>
public sealed record TileFlag(string Icon, Tone Tone, string Words, string? Letter = null);

/// <summary>What a tile says of its bed: who, how long, what comes next, what to beware of.</summary>
public sealed record TileLine(
    string? Name,
    string? Who,
    string? Next,
    string Icon,
    bool IsSoon,
    bool IsLate,
    IReadOnlyList<TileFlag> Flags
)
{
    /// <summary>A dirty bed is late from here on.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>Two with the same flags say the same.</summary>
    public bool Equals(TileLine? other) =>
        other is not null
        && (Name, Who, Next, Icon, IsSoon, IsLate)
            == (other.Name, other.Who, other.Next, other.Icon, other.IsSoon, other.IsLate)
        && Flags.SequenceEqual(other.Flags);

    public override int GetHashCode() => HashCode.Combine(Name, Who, Next, Icon, IsSoon, IsLate, Flags.Count);

    /// <param name="label">Of the patient in the bed or expected; null where names are not for the reader.</param>
    /// <param name="blockers">What holds the discharge back.</param>
    /// <param name="hasNamesake">Another patient of the ward has the same name.</param>
    internal static TileLine Of(
        Texts texts,
        BedView bed,
        PatientLabel? label,
        IReadOnlyList<BlockerView> blockers,
        bool hasNamesake,
        DateTimeOffset now
    )
    {
        var (next, icon, isSoon, isLate) = NextOf(texts, bed, now);
        return new(
            label is null ? null : Names.Patient(label.NameLatin, label.NameArabic),
            WhoIs(texts, bed, label, now),
            next,
            icon,
            isSoon,
            isLate,
            [.. FlagsOf(texts, bed, blockers, hasNamesake, now)]
        );
    }

    private static string? WhoIs(Texts texts, BedView bed, PatientLabel? label, DateTimeOffset now)
    {
        if (bed.Occupancy is null && bed.Reservation is null)
            return null;
        var day = bed.Occupancy is { } inBed
            ? texts[
                "tile.day",
                CasablancaTime.DayOf(now).DayNumber
                    - CasablancaTime.DayOf(inBed.StayOpenedAt ?? inBed.Since).DayNumber
                    + 1
            ]
            : null;
        if (label is null)
            return day;
        var age = Ages.Years(null, label.BirthYear, now);
        var who = $"{texts.Code("sex_short", label.Sex)} {age}".Trim();
        return day is null ? who : $"{who} · {day}";
    }

    private static (string? Next, string Icon, bool IsSoon, bool IsLate) NextOf(
        Texts texts,
        BedView bed,
        DateTimeOffset now
    ) =>
        bed.Label switch
        {
            BedLabel.Free => (texts["tile.ready", When(bed.Since, now)], "clock", false, false),
            BedLabel.ToClean when bed.CleaningJob is { State: CleaningState.AwaitingInspection } => (
                texts.Code("badge", "awaiting_inspection"),
                "eye",
                true,
                false
            ),
            BedLabel.ToClean => Waiting(texts, bed.CleaningJob?.Since ?? bed.Since, now),
            BedLabel.Cleaning when bed.CleaningJob is { State: CleaningState.AwaitingInspection } => (
                texts.Code("badge", "awaiting_inspection"),
                "eye",
                true,
                false
            ),
            BedLabel.Cleaning => (
                texts["tile.asked", Spans.Brief(texts, now - (bed.CleaningJob?.Since ?? bed.Since))],
                "clock",
                false,
                false
            ),
            BedLabel.Reserved when bed.Reservation is { } held => (
                texts["tile.held", When(held.ExpiresAt, now)],
                "arrow_enter",
                true,
                held.ExpiresAt < now
            ),
            BedLabel.Blocked when bed.Block is { } block => (
                Join(texts.Code("block", block.Reason), block.Until is { } until ? When(until, now) : null),
                "calendar",
                false,
                block.Until < now
            ),
            BedLabel.Occupied or BedLabel.OnLeave => Leaving(texts, bed, now),
            _ => (null, "clock", false, false),
        };

    private static (string?, string, bool, bool) Waiting(Texts texts, DateTimeOffset since, DateTimeOffset now) =>
        now - since > Patience
            ? (texts["tile.empty_for", Spans.Brief(texts, now - since)], "clock_alarm", false, true)
            : (texts["tile.empty_for", Spans.Brief(texts, now - since)], "clock", false, false);

    private static (string?, string, bool, bool) Leaving(Texts texts, BedView bed, DateTimeOffset now)
    {
        if (bed.Absence is { } away)
            return (
                Join(
                    away.Kind == AbsenceKind.Leave ? null : texts.Code("absence", away.Kind),
                    texts["tile.back", When(away.DueBackAt, now)]
                ),
                away.DueBackAt < now ? "clock_alarm" : "calendar",
                false,
                away.DueBackAt < now
            );
        if (bed.ExpectedDischargeAt is not { } leaves)
            return bed.Occupancy?.DischargeDecidedAt is null
                ? (texts["tile.no_day"], "calendar", false, false)
                : (texts.Code("badge", "discharge_decided"), "arrow_exit", true, false);
        var today = CasablancaTime.DayOf(leaves) == CasablancaTime.DayOf(now);
        return leaves < now
            ? (texts["tile.overdue", When(leaves, now)], "clock_alarm", false, true)
            : (texts["tile.leaves", When(leaves, now)], today ? "arrow_exit" : "calendar", today, false);
    }

    private static IEnumerable<TileFlag> FlagsOf(
        Texts texts,
        BedView bed,
        IReadOnlyList<BlockerView> blockers,
        bool hasNamesake,
        DateTimeOffset now
    )
    {
        if (bed.Isolation != IsolationNeed.None)
            yield return new(
                "shield_error",
                Tone.Urgent,
                texts.Code("isolation", bed.Isolation),
                texts.Code("isolation_short", bed.Isolation)
            );
        if (blockers.Count > 0)
            yield return new(
                "hand_right",
                blockers.Any(one => one.DueAt < now) ? Tone.Critical : Tone.Attention,
                $"{texts["blocker.open"]} ({blockers.Count})"
            );
        if (hasNamesake)
            yield return new("people_error", Tone.Critical, texts["tile.namesake"]);
        if (bed.Newborns.Count > 0)
            yield return new("person_heart", Tone.Info, texts.Code("badge", "newborn"));
        foreach (var badge in bed.Badges)
            if (Flag(badge) is { } looks)
                yield return new(looks.Icon, looks.Tone, texts.Code("badge", badge));
    }

    /// <summary>What the fill, the word or another flag says already is no flag of its own.</summary>
    private static (string Icon, Tone Tone)? Flag(string badge) =>
        badge switch
        {
            "discharge_decided" => ("checkmark_circle", Tone.Ok),
            "reserved" or "next_planned" => ("bookmark", Tone.Info),
            "contaminated" => ("warning", Tone.Urgent),
            "stay_closed" => ("error_circle", Tone.Critical),
            "block_planned" => ("wrench", Tone.Attention),
            "block_overdue" or "absence_overdue" => ("clock_alarm", Tone.Critical),
            "hold_ends_soon" => ("hourglass", Tone.Attention),
            "rule_unmet" or "isolation_unmet" => ("warning", Tone.Critical),
            _ => null,
        };

    /// <summary>The hour today, the day else.</summary>
    private static string When(DateTimeOffset at, DateTimeOffset now) => LocalTime.Brief(at, now)[..5];

    private static string Join(params string?[] parts) => string.Join(", ", parts.Where(part => part is not null));
}
