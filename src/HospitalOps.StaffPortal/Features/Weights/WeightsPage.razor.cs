using System.Globalization;
using HospitalOps.Api;
using HospitalOps.Api.Beds;
using HospitalOps.StaffPortal.Shared;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Weights;

/// <summary>The hospital's weights: try them on yesterday's requests, then set them with a reason.</summary>
public partial class WeightsPage
{
    private readonly Dictionary<string, string> edits = [];
    private WeightsView? table;
    private WeightsPreviewView? preview;
    private string? reason;

    [Inject]
    internal IBedsApi Beds { get; set; } = default!;

    private bool AnyWrong => table?.Weights.Any(IsWrong) == true;

    private Dictionary<string, int> Changed =>
        (table?.Weights ?? [])
            .Where(weight => Typed(weight) is { } value && value != weight.Value)
            .ToDictionary(weight => weight.Code, weight => Typed(weight)!.Value);

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var answer = await Beds.ShowPlacementWeightsAsync();
        table = answer.Value ?? table;
        return answer.Problem;
    }

    private void Edit(WeightView weight, string? value)
    {
        edits[weight.Code] = value ?? "";
        preview = null;
    }

    private void Forget()
    {
        edits.Clear();
        preview = null;
    }

    private Task<bool> PreviewAsync() =>
        Commands.RunAsync(
            "preview",
            _ => Beds.PreviewPlacementWeightsAsync(new(Changed)),
            found => preview = found,
            silent: true
        );

    private async Task SaveAsync()
    {
        // The version is part of the action's name: a retry after somebody else's change is another action.
        var number = table!.Number;
        if (
            await Commands.RunAsync(
                $"save:{number}",
                key => Beds.ChangePlacementWeightsAsync(new(Changed, reason?.Trim() ?? ""), number, key)
            )
        )
        {
            Forget();
            reason = null;
        }
    }

    private int? Typed(WeightView weight) =>
        !edits.TryGetValue(weight.Code, out var typed) ? weight.Value
        : TypedText.Number(typed) is { } value && value <= weight.Most ? value
        : null;

    private bool IsWrong(WeightView weight) => Typed(weight) is null;

    private string Note(WeightView weight) =>
        T[IsWrong(weight) ? "weights.wrong" : "weights.default", IsWrong(weight) ? weight.Most : weight.Default];

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
