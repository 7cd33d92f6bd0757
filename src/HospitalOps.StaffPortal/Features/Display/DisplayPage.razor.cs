using HospitalOps.Api;
using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.StaffPortal.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace HospitalOps.StaffPortal.Features.Display;

/// <summary>The screen of a waiting room: numbers and counters only, in two languages at once.</summary>
public partial class DisplayPage
{
    /// <summary>
    /// As many earlier calls as the screen has room for; a number that is called now is always among them.
    /// </summary>
    private const int Roomy = 5;

    private static readonly TimeSpan Old = TimeSpan.FromSeconds(30),
        Fresh = TimeSpan.FromMinutes(1);
    private PublicDisplay? display;
    private ElementReference sound;
    private IJSObjectReference? voice;
    private Announcements? announcements;

    /// <summary>
    /// Queues of this waiting room by code ("ACC,TRI"); all of the hospital where none are named. Each screen has an
    /// address of its own.
    /// </summary>
    [SupplyParameterFromQuery(Name = "queues")]
    public string? Room { get; set; }

    /// <summary>The language that was chosen for the screen.</summary>
    private static Language First => Languages.Current;

    /// <summary>Beside Arabic the default one, beside any other Arabic.</summary>
    private static Language Second => Languages.All[First.Code == "ar" ? 0 : 1];

    private static Language[] Both => [First, Second];

    /// <summary>Better no information than an old one: whoever waits is sent to the desk.</summary>
    private bool IsOld => display is not null && Now - display.ReadAt > Old;

    /// <summary>The newest number that nobody has come for yet, else the newest of all.</summary>
    private DisplayedCall? Last =>
        display?.Calls.FirstOrDefault(call => call.State == TicketState.Called)
        ?? (display?.Calls is [var newest, ..] ? newest : null);

    private IReadOnlyList<DisplayedCall> Earlier
    {
        get
        {
            var rest = (display?.Calls ?? []).Where(call => call != Last).ToList();
            var called = rest.Count(call => call.State == TicketState.Called);
            return [.. rest.OrderByDescending(call => call.State == TicketState.Called).Take(Math.Max(Roomy, called))];
        }
    }

    public override async ValueTask DisposeAsync()
    {
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

    private string StateOf(DisplayedCall call) =>
        string.Join(
            " · ",
            Both.Select(language =>
                T.In(language.Code, call.State == TicketState.Called ? "display.called" : "display.in_service")
            )
        );

    private RenderFragment Said(Language language, string key) =>
        builder =>
        {
            builder.OpenElement(0, "span");
            builder.AddAttribute(1, "lang", language.Culture);
            builder.AddAttribute(2, "dir", language.Direction);
            builder.AddContent(3, T.In(language.Code, key));
            builder.CloseElement();
        };

    private string? HospitalIn(Language language) =>
        Me is null ? null : T.In(language.Code, $"hospital.{Me.Hospital.Code}");
}
