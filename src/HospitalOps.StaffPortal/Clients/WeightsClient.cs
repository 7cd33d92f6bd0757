using HospitalOps.SharedKernel;

namespace HospitalOps.StaffPortal.Clients;

public sealed record Weight(string Code, string Family, int Value, int Default, int Most);

public sealed record WeightChange(int Number, string MadeBy, DateTimeOffset MadeAt, string Reason);

public sealed record WeightTable(int Number, List<Weight> Weights, List<WeightChange> Changes);

public sealed record PreviewedRequest(
    Guid PlacementRequestId,
    DateTimeOffset RequestedAt,
    string CareLevel,
    string Priority,
    string? BestBedCode,
    string? BestBedCodeTried,
    string? TakenBedCode,
    int? TakenRank,
    int? TakenRankTried
);

public sealed record WeightsPreview(
    DateOnly Day,
    int Requests,
    int OtherBest,
    int TakenFirst,
    int TakenFirstTried,
    bool Truncated,
    List<PreviewedRequest> Examples
);

internal sealed class WeightsClient(ApiCaller api)
{
    public Task<ApiAnswer<WeightTable>> ReadAsync() => api.GetAsync<WeightTable>(Services.Beds, "/placement-weights");

    public Task<ApiAnswer<WeightTable>> ChangeAsync(
        IReadOnlyDictionary<string, int> weights,
        string reason,
        int number,
        string key
    ) => api.PostAsync<WeightTable>(Services.Beds, "/placement-weights", new { weights, reason }, key, number);

    public Task<ApiAnswer<WeightsPreview>> PreviewAsync(IReadOnlyDictionary<string, int> weights) =>
        api.PostAsync<WeightsPreview>(Services.Beds, "/placement-weights/preview", new { weights }, null);
}
