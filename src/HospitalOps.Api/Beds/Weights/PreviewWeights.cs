using System.ComponentModel.DataAnnotations;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>Weights to try, by code; what is not named stays as it is.</summary>
public sealed record PreviewWeightsRequest([property: Required] IReadOnlyDictionary<string, int> Weights);

/// <summary>One request of the day before: the best bed then, with the weights in force and with those tried.</summary>
/// <param name="TakenBedCode">The bed that was chosen, where one was.</param>
/// <param name="TakenRank">Its rank with the weights in force; null = it was not among the beds that fit.</param>
/// <param name="TakenRankTried">Its rank with the weights tried.</param>
public sealed record PreviewedRequestView(
    Guid PlacementRequestId,
    DateTimeOffset RequestedAt,
    CareLevel CareLevel,
    PlacementPriority Priority,
    string? BestBedCode,
    string? BestBedCodeTried,
    string? TakenBedCode,
    int? TakenRank,
    int? TakenRankTried
);

/// <summary>How yesterday's suggestions would have looked.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Requests">Requests of that day that were looked at.</param>
/// <param name="OtherBest">Requests whose best bed would have been another.</param>
/// <param name="TakenFirst">Requests whose chosen bed ranked first with the weights in force.</param>
/// <param name="TakenFirstTried">The same with the weights tried.</param>
/// <param name="Truncated">There were more requests than are looked at.</param>
public sealed record WeightsPreviewView(
    DateOnly Day,
    int Requests,
    int OtherBest,
    int TakenFirst,
    int TakenFirstTried,
    bool Truncated,
    IReadOnlyList<PreviewedRequestView> Examples
);
