using HospitalOps.StaffPortal.Clients;
using HospitalOps.StaffPortal.Resources;

namespace HospitalOps.StaffPortal.Components.Pages;

/// <summary>The screen of a waiting room: numbers and counters only, the languages taking turns.</summary>
public partial class DisplayPage
{
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(8), Old = TimeSpan.FromSeconds(30), Fresh = TimeSpan.FromMinutes(1);
    private readonly CancellationTokenSource left = new();
    private PublicDisplay? display;
    private Language shown = Languages.Current;
    private int turns;

    /// <summary>Better no information than an old one: whoever waits is sent to the desk.</summary>
    private bool IsOld => display is not null && Now - display.ReadAt > Old;

    public override async ValueTask DisposeAsync()
    {
        await left.CancelAsync();
        left.Dispose();
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
        var answer = await Queues.DisplayAsync();
        display = answer.Value ?? display;
        return answer.Problem;
    }

    private bool IsNew(DisplayedCall call) => call.State == "called" && Now - call.CalledAt < Fresh;

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
