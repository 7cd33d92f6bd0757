using HospitalOps.Api;
using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.StaffPortal.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace HospitalOps.StaffPortal.Features.Display;

/// <summary>The screen of a waiting room: numbers and counters only, the languages taking turns.</summary>
public partial class DisplayPage
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(8),
        Old = TimeSpan.FromSeconds(30),
        Fresh = TimeSpan.FromMinutes(1);
    private readonly CancellationTokenSource left = new();
    private PublicDisplay? display;
    private Language shown = Languages.Current;
    private ElementReference sound;
    private IJSObjectReference? voice;
    private Announcements? announcements;
    private int turns;

    /// <summary>
    /// Queues of this waiting room by code ("ACC,TRI"); all of the hospital where none are named. Each screen has an
    /// address of its own.
    /// </summary>
    [SupplyParameterFromQuery(Name = "queues")]
    public string? Room { get; set; }

    /// <summary>Better no information than an old one: whoever waits is sent to the desk.</summary>
    private bool IsOld => display is not null && Now - display.ReadAt > Old;

    public override async ValueTask DisposeAsync()
    {
        await left.CancelAsync();
        left.Dispose();
        try
        {
            if (voice is not null)
                await voice.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The screen is gone, and its voice with it.
        }
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        _ = TakeTurnsAsync();
    }

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var answer = await Queues.ShowPublicDisplayAsync(Room);
        display = answer.Value ?? display;
        if (answer.Value is { } read)
            (announcements ??= new(T, Configuration)).Hear(read.Calls);
        return answer.Problem;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            voice = await Js.InvokeAsync<IJSObjectReference>("import", "./announce.js");
            await voice.InvokeVoidAsync("attach", sound);
        }
        while (voice is not null && announcements?.Next(Now) is { } call)
            await voice.InvokeVoidAsync("announce", call);
    }

    private bool IsNew(DisplayedCall call) => call.State == TicketState.Called && Now - call.CalledAt < Fresh;

    private string In(string key, params object?[] values) => T.In(shown.Code, key, values);

    private async Task TakeTurnsAsync()
    {
        using var timer = new PeriodicTimer(Turn, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(left.Token))
                await InvokeAsync(() =>
                {
                    shown = Languages.All[turns++ % Languages.All.Count];
                    StateHasChanged();
                });
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }
}
