using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Requests;
using HospitalOps.Placement;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Weights;

/// <summary>
/// Ranks yesterday's requests again, in the state of the beds at the time of each, with the weights in force and with
/// others. Changes nothing.
/// </summary>
internal static class PreviewWeights
{
    private const int Most = 200;

    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/placement-weights/preview", HandleAsync)
            .Query(BedsPermissions.ReadWeights)
            .WithName("PreviewPlacementWeights")
            .WithSummary("How yesterday's suggestions would have changed with other weights; changes nothing.");

    private static async Task<Results<Ok<WeightsPreviewView>, ProblemHttpResult>> HandleAsync(
        PreviewWeightsRequest body,
        Caller caller,
        BedsDbContext database,
        BedRanking ranking,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (MeetingWeightTable.Faults(body.Weights) is { Count: > 0 } faults)
            return WeightRefusals.OutOfRange(faults).ToProblem();
        var current = await HospitalWeights.ReadAsync(database, caller.HospitalId, cancel);
        var day = CasablancaTime.DayOf(clock.GetUtcNow()).AddDays(-1);
        var (from, to) = (CasablancaTime.StartOf(day), CasablancaTime.StartOf(day.AddDays(1)));
        var requests = await database
            .PlacementRequests.AsNoTracking()
            .Where(request =>
                request.HospitalId == caller.HospitalId && request.RequestedAt >= from && request.RequestedAt < to
            )
            .OrderBy(request => request.RequestedAt)
            .Take(Most + 1)
            .ToListAsync(cancel);
        var history = await BedsAsTheyWere.ReadAsync(database, caller.HospitalId, from, to, cancel);
        var (inForce, tried) = (ranking.With(current.Values.Ranking), ranking.With(current.With(body.Weights).Ranking));
        PreviewedRequestView[] compared =
        [
            .. requests.Take(Most).Select(request => Compare(request, history, inForce, tried)),
        ];
        return TypedResults.Ok(
            new WeightsPreviewView(
                day,
                compared.Length,
                compared.Count(row => row.BestBedCode != row.BestBedCodeTried),
                compared.Count(row => row.TakenRank == 1),
                compared.Count(row => row.TakenRankTried == 1),
                requests.Count > Most,
                [
                    .. compared
                        .OrderByDescending(row => row.BestBedCode != row.BestBedCodeTried)
                        .ThenBy(row => row.RequestedAt),
                ]
            )
        );
    }

    private static PreviewedRequestView Compare(
        PlacementRequest request,
        BedsAsTheyWere history,
        IPlacementPolicy inForce,
        IPlacementPolicy tried
    )
    {
        var beds = history.At(request.RequestedAt, request.StayId);
        var need = BedSnapshots.NeedOf(request);
        var (now, then) = (inForce.Rank(need, beds, request.RequestedAt), tried.Rank(need, beds, request.RequestedAt));
        return new PreviewedRequestView(
            request.Id,
            request.RequestedAt,
            request.CareLevel,
            request.Priority,
            Best(now),
            Best(then),
            history.CodeOf(request.BedId),
            RankOf(now),
            RankOf(then)
        );

        int? RankOf(IReadOnlyList<BedSuggestion> list) =>
            list.FirstOrDefault(suggestion => suggestion.Bed.BedId == request.BedId)?.Rank;
    }

    private static string? Best(IReadOnlyList<BedSuggestion> list) => list.Count > 0 ? list[0].Bed.Code : null;
}
