using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Cleaning;
using HospitalOps.BedManagement.Holds;
using HospitalOps.Placement;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Beds;

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
            row.OccupiedSince ?? (row.Label == BedLabel.ToClean ? row.CleaningSince : null) ?? row.ChangedAt,
            row.StayId is null
                ? null
                : new OccupancyView(
                    row.StayId.Value,
                    row.PatientId!.Value,
                    row.OccupiedSince!.Value,
                    row.StayOpenedAt,
                    row.DischargeDecidedAt
                ),
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
