using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.BedManagement.Persistence;
using HospitalOps.BedManagement.Weights;
using HospitalOps.Placement;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Requests;

/// <summary>Suggested beds with their reasons.</summary>
internal static class SuggestBeds
{
    private const int Shown = 12;

    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/placement-requests/{id:guid}/suggestions", HandleAsync)
            .Query(BedsPermissions.ReadBoards)
            .WithName("SuggestBeds")
            .WithSummary("Beds that fit the request, best first, with points, reasons and what is given up.");

    private static async Task<Results<Ok<SuggestionsView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        Caller caller,
        BedsDbContext database,
        BedRanking ranking,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var request = await database
            .PlacementRequests.AsNoTracking()
            .SingleOrDefaultAsync(request => request.Id == id && request.HospitalId == caller.HospitalId, cancel);
        if (request is null)
            return CommonRefusals.NotFound.ToProblem();
        var wards = await database
            .Wards.AsNoTracking()
            .Where(ward => ward.HospitalId == caller.HospitalId)
            .ToDictionaryAsync(ward => ward.Id, cancel);
        var rows = await BedRows.ReadAsync(database, caller.HospitalId, null, cancel);

        var weights = await HospitalWeights.ReadAsync(database, caller.HospitalId, cancel);
        var policy = ranking.With(weights.Values.Ranking);
        var now = clock.GetUtcNow();
        var answer = policy.Examine(BedSnapshots.NeedOf(request), BedSnapshots.Of(rows, wards, request.StayId), now);
        return TypedResults.Ok(
            new SuggestionsView(
                policy.Name,
                weights.Number,
                now,
                [.. answer.Suggestions.Take(Shown).Select(View)],
                [
                    .. answer
                        .Excluded.SelectMany(bed => bed.Breaches.Select(breach => breach.Code).Distinct())
                        .CountBy(code => code)
                        .OrderByDescending(rule => rule.Value)
                        .Select(rule => new ExcludedByRule(rule.Key, rule.Value)),
                ]
            )
        );
    }

    private static SuggestionView View(BedSuggestion suggestion) =>
        new(
            suggestion.Rank,
            suggestion.Bed.BedId,
            suggestion.Bed.Code,
            suggestion.Bed.Version,
            suggestion.Bed.WardId,
            suggestion.Bed.WardCode,
            suggestion.Bed.Label,
            suggestion.Score,
            [
                .. suggestion.Reasons.Select(reason => new ReasonView(
                    reason.Code,
                    reason.Points,
                    reason.Text,
                    reason.Subject
                )),
            ],
            [.. suggestion.GivesUp.Select(lost => new TradeOffView(lost.Code, lost.Text, lost.Subject))]
        );
}
