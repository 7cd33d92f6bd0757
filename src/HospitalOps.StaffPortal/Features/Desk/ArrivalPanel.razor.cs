using HospitalOps.Api.Admissions;
using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Desk;

/// <summary>
/// One visitor at the desk. What is typed belongs to the visitor (the ticket, else the address of this page), so that
/// two pages of one clerk do not mix; the opened stay and the step stand in the address.
/// </summary>
public partial class ArrivalPanel
{
    /// <summary>What a stay is unless somebody says otherwise, for each visitor anew.</summary>
    private const string UsualKind = "emergency";

    private FindPatient? find;
    private PatientEntry entry = new();
    private IReadOnlyList<string> warnings = [];
    private StayView? served;
    private int? found;
    private bool isTouched,
        isHeld,
        restored,
        confidential;
    private string? keptFor,
        visitor,
        externalStay,
        kind = UsualKind;
    private Guid? shownTicket;

    /// <summary>The ticket for which somebody began to type.</summary>
    private (Guid Id, string Number)? begun;
    private (Guid Patient, string Name)? asked;

    [Inject]
    private Texts T { get; set; } = default!;

    [Inject]
    internal IAdmissionsApi Admissions { get; set; } = default!;

    [Inject]
    internal DraftStore Drafts { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Parameter, EditorRequired]
    public CommandRunner Commands { get; set; } = default!;

    [Parameter, EditorRequired]
    public StaffIdentity Me { get; set; } = default!;

    /// <summary>Whom the desk is serving.</summary>
    [Parameter]
    public TicketView? Ticket { get; set; }

    /// <summary>Where a patient may be sent on to.</summary>
    [Parameter]
    public IReadOnlyList<QueueView> Others { get; set; } = [];

    /// <summary>The ticket is this patient's.</summary>
    [Parameter]
    public Func<(TicketView Ticket, Guid Patient, Guid Stay, string Name), Task<bool>>? Link { get; set; }

    /// <summary>The patient goes on to another queue.</summary>
    [Parameter]
    public Func<(TicketView Ticket, QueueView To), Task<bool>>? Send { get; set; }

    [Parameter]
    public DeskModeView? Mode { get; set; }

    [SupplyParameterFromQuery(Name = "stay")]
    public Guid? StayInUrl { get; set; }

    [SupplyParameterFromQuery(Name = "step")]
    public string? StepInUrl { get; set; }

    [SupplyParameterFromQuery(Name = "visitor")]
    public string? VisitorInUrl { get; set; }

    private string Step =>
        served is null ? ArrivalSteps.Identity
        : StepInUrl is ArrivalSteps.Papers or ArrivalSteps.Way ? StepInUrl
        : ArrivalSteps.Cover;

    private string? Next =>
        Step switch
        {
            ArrivalSteps.Cover => ArrivalSteps.Papers,
            ArrivalSteps.Papers => ArrivalSteps.Way,
            _ => null,
        };

    private bool CanSend => Ticket is { State: SharedKernel.Queues.TicketState.InService } && Others.Count > 0;

    private IReadOnlyList<EntryFault> Faults => EntryCheck.Of(entry, CasablancaTime.DayOf(Clock.GetUtcNow()));

    private string? Draft =>
        Ticket is { } ticket ? $"visit:{ticket.VisitId:N}"
        : (visitor ?? VisitorInUrl) is { Length: > 0 and <= 32 } page ? $"visitor:{page}"
        : null;

    protected override async Task OnParametersSetAsync()
    {
        await FindStayAsync();
        if (shownTicket == (Ticket?.TicketId ?? Guid.Empty))
            return;
        shownTicket = Ticket?.TicketId ?? Guid.Empty;
        // What is in the form is somebody's; only an empty one takes up what was left.
        if (
            !isTouched
            && Draft is { } form
            && await Drafts.FindAsync<PatientEntry>(Me, form) is { IsEmpty: false } draft
        )
            (entry, restored, isTouched) = (draft, true, true);
    }

    private async Task FindStayAsync()
    {
        if (StayInUrl == served?.StayId)
            return;
        var asks = StayInUrl;
        var read = asks is { } stay ? (await Admissions.GetStayAsync(stay)).Value : null;
        // Meanwhile the desk may have gone on to the next one.
        if (asks == StayInUrl)
            served = read;
    }

    /// <summary>What was typed to search fills the form for a new patient, unless there is work in it.</summary>
    private async Task OnSearched((string? Typed, int? Found) search)
    {
        (found, warnings, asked, keptFor) = (search.Found, [], null, null);
        if (string.IsNullOrWhiteSpace(search.Typed))
            return;
        if (served is not null)
            Leave();
        Begin();
        if (isTouched && !entry.IsEmpty)
            keptFor = search.Typed;
        else
            await FillAsync(search.Typed);
    }

    private Task FillAsync(string typed)
    {
        (entry, restored, isTouched, keptFor) = (PatientEntry.Of(TypedPatient.Of(typed)), false, false, null);
        return Task.CompletedTask;
    }

    private async Task KeepAsync()
    {
        (isTouched, isHeld) = (true, false);
        Begin();
        if (Draft is null)
        {
            visitor = Guid.CreateVersion7(Clock.GetUtcNow()).ToString("N")[^10..];
            Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("visitor", visitor), replace: true);
        }
        await Drafts.KeepAsync(Me, Draft!, entry);
    }

    private void Begin() => begun ??= Ticket is { } ticket ? (ticket.TicketId, ticket.Number) : null;

    private async Task RegisterAsync()
    {
        isHeld = Faults.Any(fault => fault.Holds);
        if (isHeld)
            return;
        Guid? created = null;
        await Commands.RunAsync(
            "register",
            key => Admissions.RegisterPatientAsync(entry.ToRegister(Notice.Version), key),
            patient => (created, warnings) = (patient?.PatientId, patient?.Warnings ?? []),
            silent: true
        );
        if (created is { } id)
            await AskOrOpenAsync(id, NameOf(entry));
    }

    /// <summary>
    /// Asks once when the ticket at the desk is not the one for which the typing began, or is another patient's.
    /// </summary>
    private Task AskOrOpenAsync(Guid patient, string name)
    {
        var isOther = begun is { } ticket && ticket.Id != Ticket?.TicketId;
        if (Ticket is null || !isOther && (Ticket.PatientId is null || Ticket.PatientId == patient))
            return OpenAsync(patient, name, isLinked: Ticket is not null);
        asked = (patient, name);
        return Task.CompletedTask;
    }

    private async Task OpenAsync(Guid patient, string name, bool isLinked)
    {
        StayView? stay = null;
        var (ticket, form) = (isLinked ? Ticket : null, Draft);
        asked = null;
        var opened = await Commands.RunAsync(
            $"open:{patient}",
            key =>
                Admissions.OpenStayAsync(
                    new(
                        patient,
                        Codes.Parse<StayKind>(kind!),
                        ticket?.VisitId,
                        OccurredAt: null,
                        confidential,
                        externalStay
                    ),
                    key
                ),
            answer => stay = answer,
            about: name
        );
        if (!opened || stay is null)
            return;
        if (ticket is not null && Link is not null)
            await Link((ticket, patient, stay.StayId, name));
        if (form is not null)
            await Drafts.ForgetAsync(Me, form);
        Forget();
        served = stay;
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameters(
                new Dictionary<string, object?>
                {
                    ["stay"] = stay.StayId,
                    ["step"] = null,
                    ["visitor"] = null,
                }
            ),
            replace: true
        );
    }

    private async Task SendAsync(QueueView other)
    {
        if (Ticket is { } ticket && Send is not null && await Send((ticket, other)))
            Leave();
    }

    private async Task ClearAsync()
    {
        if (Draft is { } form)
            await Drafts.ForgetAsync(Me, form);
        Forget();
    }

    private void Forget()
    {
        find?.Clear();
        (entry, found, restored, isTouched, isHeld, keptFor) = (new(), null, false, false, false, null);
        (visitor, begun, confidential, externalStay, kind) = (null, null, false, null, UsualKind);
    }

    private void GoTo(string step) =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("step", step), replace: true);

    /// <summary>The next one: a page without anybody.</summary>
    private void Leave()
    {
        served = null;
        warnings = [];
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameters(
                new Dictionary<string, object?>
                {
                    ["stay"] = null,
                    ["step"] = null,
                    ["visitor"] = null,
                }
            ),
            replace: true
        );
    }

    private static string NameOf(PatientCandidate match) =>
        Names.Patient(
            Names.Latin(match.LastNameLatin, match.FirstNameLatin),
            Names.Arabic(match.LastNameArabic, match.FirstNameArabic)
        ) ?? match.Ipp;

    private string NameOf(PatientEntry typed) =>
        Names.Patient(Names.Latin(typed.LastLatin, typed.FirstLatin), Names.Arabic(typed.LastArabic, typed.FirstArabic))
            is { Length: > 0 } name
            ? name
            : T["patient.patient"];
}
