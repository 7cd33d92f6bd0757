using HospitalOps.BedManagement.Absences;
using HospitalOps.BedManagement.Blocks;
using HospitalOps.BedManagement.Cleaning;
using HospitalOps.BedManagement.Holds;
using HospitalOps.BedManagement.Newborns;
using HospitalOps.BedManagement.Occupancies;
using HospitalOps.BedManagement.Requests;
using HospitalOps.Placement;
using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Beds;

/// <summary>Who is in a bed; names come from Admissions.</summary>
public sealed record OccupancyView(Guid StayId, Guid PatientId, DateTimeOffset Since);

/// <summary>The patient is away and the bed is kept.</summary>
public sealed record AbsenceView(AbsenceKind Kind, DateTimeOffset Since, DateTimeOffset DueBackAt);

/// <summary>Who a bed is held for.</summary>
public sealed record ReservationView(
    Guid PlacementRequestId,
    Guid StayId,
    Guid PatientId,
    DateTimeOffset ExpiresAt,
    PlacementState State
);

/// <summary>Why and until when a bed is blocked.</summary>
/// <param name="From">Of a planned block; null = as soon as the bed is empty.</param>
public sealed record BlockView(string? Reason, DateTimeOffset? Until, DateTimeOffset? From = null);

/// <summary>The open cleaning job of a bed.</summary>
public sealed record BedCleaningView(
    Guid CleaningJobId,
    CleaningState State,
    CleaningClass Class,
    CleaningPriority Priority,
    DateTimeOffset Since
);

/// <summary>One bed on a board.</summary>
/// <param name="Version">To be sent back as If-Match.</param>
/// <param name="Since">Since when the label holds, as far as the bed's own facts tell.</param>
/// <param name="Badges">reserved (also while dirty), contaminated, discharge_decided, stay_closed, block_overdue,
/// block_planned,
/// hold_ends_soon, next_planned, rule_unmet, awaiting_inspection, isolation_unmet, newborn, away_theatre, away_imaging,
/// away_examination, absence_overdue.</param>
/// <param name="BrokenRules">Codes of the rules of sex and age that the patient breaks here; told by the board of the
/// ward, which knows the whole room.</param>
public sealed record BedView(
    Guid BedId,
    string Code,
    Guid WardId,
    string Room,
    BedLabel Label,
    IsolationNeed Isolation,
    string RoomCapability,
    long Version,
    DateTimeOffset Since,
    OccupancyView? Occupancy,
    ReservationView? Reservation,
    BlockView? Block,
    BlockView? PlannedBlock,
    BedCleaningView? CleaningJob,
    DateTimeOffset? ExpectedDischargeAt,
    AbsenceView? Absence,
    IReadOnlyList<NewbornView> Newborns,
    IReadOnlyList<string> Badges,
    IReadOnlyList<string> BrokenRules
);

internal static class BedViews
{
    public static BedView Of(BedRow row, DateTimeOffset now, IReadOnlyList<string>? brokenRules = null) =>
        new(
            row.BedId,
            row.Code,
            row.WardId,
            row.Room,
            row.Label,
            row.Isolation is null ? IsolationNeed.None : Codes.Parse<IsolationNeed>(row.Isolation),
            row.RoomCapability,
            row.Version,
            row.OccupiedSince ?? row.ChangedAt,
            row.StayId is null
                ? null
                : new OccupancyView(row.StayId.Value, row.PatientId!.Value, row.OccupiedSince!.Value),
            row.PlacementRequestId is null
                ? null
                : new ReservationView(
                    row.PlacementRequestId.Value,
                    row.ReservedStayId!.Value,
                    row.ReservedPatientId!.Value,
                    row.ReservedUntil!.Value,
                    Codes.Parse<PlacementState>(row.RequestState!)
                ),
            row.Label == BedLabel.Blocked ? new BlockView(row.BlockReason, row.BlockedUntil) : null,
            row.PlannedReason is null ? null : new BlockView(row.PlannedReason, row.PlannedUntil, row.PlannedFrom),
            row.CleaningJobId is null
                ? null
                : new BedCleaningView(
                    row.CleaningJobId.Value,
                    Codes.Parse<CleaningState>(row.CleaningState!),
                    Codes.Parse<CleaningClass>(row.CleaningClass!),
                    CleaningTargets.PriorityOf(row.PlacementRequestId is not null, row.RequestState == "accepted"),
                    row.CleaningSince!.Value
                ),
            row.ExpectedDischargeAt,
            row.AwayKind is null
                ? null
                : new AbsenceView(Codes.Parse<AbsenceKind>(row.AwayKind), row.AwaySince!.Value, row.DueBackAt!.Value),
            [
                .. (row.Newborns ?? "")
                    .Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Select(each => each.Split('/'))
                    .Select(each => new NewbornView(Guid.Parse(each[0]), Guid.Parse(each[1]))),
            ],
            [.. Badges(row, now), .. brokenRules is null ? Array.Empty<string>() : ["rule_unmet"]],
            brokenRules ?? []
        );

    private static IEnumerable<string> Badges(BedRow row, DateTimeOffset now)
    {
        if (row.PlacementRequestId is not null && row.Label != BedLabel.Reserved)
            yield return "reserved";
        if (row.ReservedUntil < now + ReservationTerms.Warning)
            yield return "hold_ends_soon";
        if (row.NextStayId is not null)
            yield return "next_planned";
        if (row.CleaningState == "awaiting_inspection")
            yield return "awaiting_inspection";
        if (row.CleaningClass == "terminal")
            yield return "contaminated";
        if (row.DischargeDecidedAt is not null && row.StayEnded != true)
            yield return "discharge_decided";
        if (row.StayEnded == true)
            yield return "stay_closed";
        if (row.Label == BedLabel.Blocked && row.BlockedUntil < now)
            yield return "block_overdue";
        if (
            row.StayId is not null
            && PlacementRules.IsolationBreach(
                Codes.Parse<IsolationNeed>(row.Isolation!),
                Codes.Parse<RoomCapability>(row.RoomCapability),
                row.RoomSize,
                0
            )
                is not null
        )
            yield return "isolation_unmet";
        if (row.Newborns is not null)
            yield return "newborn";
        if (row.AwayKind is not (null or "leave"))
            yield return $"away_{row.AwayKind}";
        if (row.DueBackAt < now)
            yield return "absence_overdue";
        if (row.PlannedReason is not null)
            yield return "block_planned";
    }
}
