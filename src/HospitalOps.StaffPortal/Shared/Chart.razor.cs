using System.Text.Json;
using HospitalOps.StaffPortal.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace HospitalOps.StaffPortal.Shared;

/// <summary>Hands the numbers to the drawing in the browser when they have changed.</summary>
public sealed partial class Chart
{
    /// <summary>One line or one colour of bars; null where there is no value.</summary>
    public sealed record Line(string Name, IReadOnlyList<double?> Values);

    private ElementReference place;
    private IJSObjectReference? module;
    private string? shown;

    [Inject]
    private Texts T { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<string> Categories { get; set; } = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<Line> Series { get; set; } = [];

    [Parameter]
    public string? Unit { get; set; }

    [Parameter]
    public string Kind { get; set; } = "bar";

    /// <summary>Time runs from left to right in every language.</summary>
    [Parameter]
    public bool Time { get; set; }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var data = new
        {
            kind = Kind,
            categories = Categories,
            series = Series,
            unit = Unit,
            mirrored = !Time && Languages.Current.Direction == "rtl",
            description = Title,
        };
        var text = JsonSerializer.Serialize(data);
        if (text == shown)
            return;
        shown = text;
        try
        {
            module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./assets/charts.js");
            await module.InvokeVoidAsync("draw", place, data);
        }
        catch (Exception exception) when (exception is JSDisconnectedException or JSException or TaskCanceledException)
        {
            // The table beside it has the numbers.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (module is null)
            return;
        try
        {
            await module.InvokeVoidAsync("forget", place);
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the chart with it.
        }
    }
}
