using HospitalOps.Api;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace HospitalOps.StaffPortal.Shell;

/// <summary>
/// The plumbing of a page, or of a panel that lives by itself: who is signed in, data that are kept fresh, commands,
/// drawn anew when one of them changed, ended when it is left. What a page asks services it injects itself.
/// </summary>
public abstract class LivePage : ComponentBase, IAsyncDisposable
{
    [Inject]
    internal LiveFeed Feed { get; set; } = default!;

    [Inject]
    internal TimeProvider Clock { get; set; } = default!;

    [Inject]
    internal Texts T { get; set; } = default!;

    [Inject]
    internal ProblemMessages Problems { get; set; } = default!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = default!;

    [Inject]
    internal Toasts Toasts { get; set; } = default!;

    [CascadingParameter]
    internal Task<AuthenticationState> Authentication { get; set; } = default!;

    /// <summary>The signed-in person.</summary>
    protected StaffIdentity Me { get; private set; } = default!;

    protected LiveData Data { get; private set; } = default!;

    protected CommandRunner Commands { get; private set; } = default!;

    protected DateTimeOffset Now => Clock.GetUtcNow();

    /// <summary>
    /// Changes within this time are one read. A board follows at once; a page over a year of data would keep its
    /// service busy with nothing else.
    /// </summary>
    protected virtual TimeSpan Coalesce => TimeSpan.FromMilliseconds(150);

    /// <summary>Whom the page is about, for its news; null where it is about many.</summary>
    protected virtual string? About => null;

    protected abstract Task<ApiProblem?> LoadAsync();

    protected override void OnInitialized()
    {
        Data = new(Feed, Clock, Problems)
        {
            Load = LoadAsync,
            SessionOver = () =>
                Navigation.NavigateTo(
                    $"/sign-in?error=session_over&returnUrl={Uri.EscapeDataString("/" + Navigation.ToBaseRelativePath(Navigation.Uri))}",
                    forceLoad: true
                ),
            IsHeld = () => Commands.Running is not null,
            Coalesce = Coalesce,
        };
        Commands = new(Problems, T, Clock, Data.ReadAsync) { Toasts = Toasts, About = () => About };
        Data.Changed += Redraw;
        Commands.Changed += Redraw;
    }

    protected override async Task OnInitializedAsync()
    {
        Me = StaffIdentity.From((await Authentication).User)!;
        Data.Listen(Me.Hospital.Id);
        await Data.ReadAsync();
        _ = Data.KeepFreshAsync(InvokeAsync);
    }

    public virtual ValueTask DisposeAsync()
    {
        Data.Changed -= Redraw;
        Commands.Changed -= Redraw;
        Data.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private void Redraw() => _ = InvokeAsync(StateHasChanged);
}
