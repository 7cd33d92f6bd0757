using HospitalOps.Api.Tracking;
using HospitalOps.Indicators;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.PatientTracking.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.PatientTracking.Discharges;

/// <summary>The discharge board of a hospital or of one ward.</summary>
internal static class ShowDischargeBoard
{
    private static readonly TimeSpan InTime = TimeSpan.FromHours(24);

    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/discharge-board", HandleAsync)
            .Query(TrackingPermissions.ReadDischarges)
            .WithName("ShowDischargeBoard")
            .WithSummary("Expected, decided, ready, held back; by ward.");

    private static async Task<Ok<DischargeBoardView>> HandleAsync(
        Guid? ward,
        Caller caller,
        TrackingDbContext database,
        StayOutlooks outlooks,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var tomorrow = CasablancaTime.StartOf(CasablancaTime.DayOf(now).AddDays(2));
        var rows = await database
            .Journeys.AsNoTracking()
            .Where(row =>
                row.HospitalId == caller.HospitalId
                && !row.Ended
                && row.WardId != null
                && (ward == null || row.WardId == ward)
                && (
                    row.DischargeDecidedAt != null
                    || row.ExpectedDischargeAt < tomorrow
                    || (row.ExpectedDischargeAt == null && row.AdmittedAt < now - InTime)
                )
            )
            .OrderBy(row => row.ExpectedDischargeAt)
            .Take(500)
            .ToListAsync(cancel);
        var ids = rows.ConvertAll(row => row.JourneyId);
        var blockers = (
            await database
                .Blockers.AsNoTracking()
                .Where(row => ids.Contains(row.JourneyId) && row.ClearedAt == null)
                .ToListAsync(cancel)
        ).ToLookup(row => row.JourneyId);
        var behind = await database
            .Blockers.AsNoTracking()
            .Where(row => row.HospitalId == caller.HospitalId && row.ClearedAt == null)
            .Join(
                database.Journeys.AsNoTracking().Where(row => row.Ended && (ward == null || row.WardId == ward)),
                row => row.JourneyId,
                journey => journey.JourneyId,
                (row, journey) =>
                    new
                    {
                        row,
                        journey.PatientId,
                        journey.BedCode,
                        journey.LeftAt,
                    }
            )
            .OrderBy(one => one.row.OpenedAt)
            .Take(100)
            .ToListAsync(cancel);
        var history = await outlooks.OfAsync(caller.HospitalId, cancel);
        return TypedResults.Ok(
            new DischargeBoardView(
                CasablancaTime.DayOf(now),
                [
                    .. rows.Select(row =>
                        Line(
                            row,
                            blockers[row.JourneyId].Select(blocker => BlockerView.For(caller, blocker)),
                            history,
                            now
                        )
                    ),
                ],
                [
                    .. behind
                        .GroupBy(one => (one.row.JourneyId, one.PatientId, one.BedCode, one.LeftAt))
                        .Select(stay => new LeftBehind(
                            stay.Key.JourneyId,
                            stay.Key.PatientId,
                            stay.Key.BedCode,
                            stay.Key.LeftAt,
                            [.. stay.Select(one => BlockerView.For(caller, one.row))]
                        )),
                ],
                await AccuracyAsync(ward, caller, database, now, cancel),
                history.Error
            )
        );
    }

    private static DischargeLine Line(
        Journey row,
        IEnumerable<BlockerView> open,
        HospitalOutlooks history,
        DateTimeOffset now
    )
    {
        List<BlockerView> blockers = [.. open];
        var step = row switch
        {
            { EmptyAt: not null } => "left_bed",
            { ReadyToLeaveAt: not null } => "ready",
            { PaperworkDoneAt: not null } => blockers.Count > 0 ? "blocked" : "paperwork",
            { DischargeDecidedAt: not null } => "decided",
            { ExpectedDischargeAt: not null } => "expected",
            _ => "unset",
        };
        return new(
            row.JourneyId,
            row.PatientId,
            row.WardId,
            row.BedCode,
            step,
            row.ExpectedDischargeAt,
            row.ExpectedConfidence,
            row.DischargeDecidedAt,
            row.PaperworkDoneAt,
            row.ReadyToLeaveAt,
            row.EmptyAt,
            step == "unset" || row.ExpectedDischargeAt < now,
            blockers,
            history.Of(row, now)
        );
    }

    private static async Task<DischargeAccuracyView> AccuracyAsync(
        Guid? ward,
        Caller caller,
        TrackingDbContext database,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var since = now - TimeSpan.FromDays(90);
        var left = await database
            .Journeys.AsNoTracking()
            .Where(row =>
                row.HospitalId == caller.HospitalId
                && row.LeftAt >= since
                && row.AdmittedAt != null
                && (ward == null || row.WardId == ward)
            )
            .Select(row => new
            {
                row.LeftAt,
                row.AdmittedAt,
                row.FirstExpectedAt,
                row.FirstExpectedDue,
            })
            .ToListAsync(cancel);
        var accuracy = ForecastAccuracy.Of([
            .. left.Where(row => row.FirstExpectedDue is not null)
                .Select(row =>
                    CasablancaTime.DayOf(row.LeftAt!.Value).DayNumber
                    - CasablancaTime.DayOf(row.FirstExpectedDue!.Value).DayNumber
                ),
        ]);
        var longer = left.Where(row => row.LeftAt - row.AdmittedAt > InTime).ToList();
        double? inTime =
            longer.Count == 0
                ? null
                : longer.Count(row => row.FirstExpectedAt - row.AdmittedAt <= InTime) * 100.0 / longer.Count;
        return new(
            accuracy?.N ?? 0,
            accuracy?.MeanAbsoluteError,
            accuracy?.Bias,
            accuracy?.ExactShare,
            accuracy?.WithinOneDayShare,
            inTime
        );
    }
}
