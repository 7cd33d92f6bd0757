using HospitalOps.Api;
using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.StaffPortal.Shared;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Queue;

/// <summary>One queue at one desk: whom to call, who is here, who waits.</summary>
public partial class QueuePanel
{
    /// <summary>Moves that the toast offers to take back.</summary>
    private static readonly string[] TakesBack = ["absent", "put-back", "finish", "leave"];

    private IReadOnlyList<QueueView> queues = [];
    private QueueBoard? board;
    private string? desk;
    private Guid? told,
        chosen;
    private string? reason,
        due;
    private bool checksIn;
    private IReadOnlyList<UndoableMove> undoable = [];
    private Guid? historyOf;
    private VisitChain? history;
    private TicketSlip? given;

    [Parameter, EditorRequired]
    public QueueKind Kind { get; set; }

    /// <summary>Tells whom the desk is serving.</summary>
    [Parameter]
    public EventCallback<TicketView?> CurrentChanged { get; set; }

    /// <summary>The desk is remembered as long as somebody is signed in, whatever else is opened.</summary>
    [Inject]
    internal DraftStore Drafts { get; set; } = default!;

    [SupplyParameterFromQuery(Name = "desk")]
    public string? DeskInUrl { get; set; }

    /// <summary>The other queues, for the page around.</summary>
    internal IReadOnlyList<QueueView> Lines => queues;

    /// <summary>Where a patient may be sent on to.</summary>
    internal IEnumerable<QueueView> Others => queues.Where(queue => queue.QueueId != board?.Queue.QueueId);

    internal TicketView? Current =>
        board?.Tickets.FirstOrDefault(ticket =>
            ticket.State is TicketState.Called or TicketState.InService && ticket.ServicePointId?.ToString() == desk
        );

    /// <summary>Whom the rules call next.</summary>
    private TicketView? Next =>
        board?.Tickets.FirstOrDefault(ticket => ticket is { State: TicketState.Waiting, Ahead: 0 });

    private ServicePointView? Desk =>
        board?.Queue.ServicePoints.FirstOrDefault(point => point.ServicePointId.ToString() == desk);

    /// <summary>
    /// At a desk since an earlier business day: somebody is with the patient, or forgot to say that it is over.
    /// </summary>
    private bool IsAskedAbout(TicketView ticket) => ticket.BusinessDay < board?.Today;

    /// <summary>A manager looks and takes back; calling is for those at the desks.</summary>
    private bool CanServe => Me.Role is Roles.AdmissionsClerk or Roles.TriageNurse or Roles.Doctor;

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var lines = await Queues.ListQueuesAsync();
        if (lines.Value is null)
            return lines.Problem;
        queues = lines.Value;
        if (queues.FirstOrDefault(queue => queue.Kind == Kind) is not { } line)
        {
            board = null;
            return null;
        }
        var moves = Queues.ListUndoableAsync(line.QueueId);
        var visit = historyOf is { } shown ? Queues.ShowVisitChainAsync(shown) : null;
        var answer = await Queues.ShowQueueBoardAsync(line.QueueId);
        undoable = (await moves).Value ?? [];
        if (visit is not null)
            history = (await visit).Value ?? history;
        if (answer.Value is null)
            return answer.Problem;
        board = answer.Value;
        await FindDeskAsync(board.Queue.ServicePoints);
        if (Me.Role != Roles.OperationsManager)
            await Labels.AddAsync(board.Tickets.Select(ticket => ticket.PatientId));
        await TellAsync();
        return null;
    }

    private string KeptDesk => $"desk:{Kind.Code()}:{Me.SessionId}";

    /// <summary>The one of the address, else the one that was chosen before, else the first.</summary>
    private async Task FindDeskAsync(IReadOnlyList<ServicePointView> points)
    {
        if (points.Any(point => point.ServicePointId.ToString() == desk))
            return;
        var wanted = DeskInUrl ?? await Drafts.FindAsync<string>(Me, KeptDesk);
        desk =
            points.Any(point => point.ServicePointId.ToString() == wanted) ? wanted
            : points is [var any, ..] ? any.ServicePointId.ToString()
            : null;
    }

    /// <summary>The ticket is this patient's, from now on.</summary>
    /// <param name="name">Of the patient, for the news.</param>
    internal Task<bool> LinkAsync(TicketView ticket, Guid patient, Guid? stay, string? name) =>
        Commands.RunAsync(
            $"link:{ticket.TicketId}:{ticket.Version}",
            key => Queues.LinkPatientAsync(ticket.TicketId, new(patient, stay, OccurredAt: null), key),
            news: _ => new($"{ticket.Number} → {name ?? T["patient.patient"]}", T["said.link"])
        );

    /// <summary>The nurse has confirmed a level.</summary>
    internal Task<bool> TriageAsync(TicketView ticket, TriagePatientRequest body) =>
        ActAsync("triage", ticket, (id, key) => Queues.TriagePatientAsync(id, body, key));

    /// <summary>The patient goes on to another queue.</summary>
    internal Task<bool> RedirectAsync(TicketView ticket, QueueView other) =>
        ActAsync(
            "redirect",
            ticket,
            (id, key) => Queues.RedirectTicketAsync(id, new(other.QueueId, OccurredAt: null), key)
        );

    /// <summary>One press at one version of the ticket; what can be taken back says so where it is told.</summary>
    private Task<bool> ActAsync(
        string action,
        TicketView ticket,
        Func<Guid, string, Task<ApiAnswer<TicketView>>> act
    ) =>
        Commands.RunAsync(
            $"{action}:{ticket.TicketId}:{ticket.Version}",
            key => act(ticket.TicketId, key),
            news: _ =>
                new(
                    $"{ticket.Number} · {T[$"said.{action}"]}",
                    Labels.NameOf(ticket.PatientId),
                    TakesBack.Contains(action) ? ToastAct.Undo(() => TakeBackAsync(ticket)) : null
                )
        );

    private Task<bool> TakeBackAsync(TicketView ticket) =>
        Commands.RunAsync(
            $"undo:{ticket.TicketId}:{ticket.Version}",
            key => Queues.UndoTicketAsync(ticket.TicketId, new(OccurredAt: null), key),
            about: ticket.Number
        );

    private Task<bool> StartAsync(TicketView ticket) =>
        ActAsync("start", ticket, (id, key) => Queues.StartServiceAsync(id, new(OccurredAt: null), key));

    private Task<bool> RecallAsync(TicketView ticket) =>
        ActAsync("recall", ticket, (id, key) => Queues.RecallTicketAsync(id, new(OccurredAt: null), key));

    private Task<bool> MarkAbsentAsync(TicketView ticket) =>
        ActAsync("absent", ticket, (id, key) => Queues.MarkTicketAbsentAsync(id, new(OccurredAt: null), key));

    private Task<bool> PutBackAsync(TicketView ticket) =>
        ActAsync("put-back", ticket, (id, key) => Queues.PutTicketBackAsync(id, new(OccurredAt: null), key));

    private Task<bool> FinishAsync(TicketView ticket) =>
        ActAsync("finish", ticket, (id, key) => Queues.FinishServiceAsync(id, new(OccurredAt: null), key));

    /// <summary>Nobody saw when: the time is estimated.</summary>
    private Task<bool> LeaveAsync(TicketView ticket) =>
        ActAsync("leave", ticket, (id, key) => Queues.RecordLeftAsync(id, new(OccurredAt: null, Estimated: true), key));

    private Task<bool> CallNextAsync() =>
        Commands.RunAsync(
            "next",
            key => Queues.CallNextAsync(board!.Queue.QueueId, new(Guid.Parse(desk!), OccurredAt: null), key),
            news: ticket => new($"{ticket?.Number} · {T["said.call"]}", Desk is { } point ? Names.Of(point) : null)
        );

    private Task<bool> StaffAsync(ServicePointView point) =>
        Commands.RunAsync(
            $"staff:{point.ServicePointId}:{point.IsOpen}",
            key =>
                point.IsOpen
                    ? Queues.CloseServicePointAsync(point.ServicePointId, key)
                    : Queues.OpenServicePointAsync(point.ServicePointId, key)
        );

    private Task<bool> UndoAsync(UndoableMove move) =>
        Commands.RunAsync(
            $"undo:{move.TicketId}:{move.Version}",
            key => Queues.UndoTicketAsync(move.TicketId, new(OccurredAt: null), key),
            about: move.Number
        );

    /// <summary>The time of an appointment is one of today; the service refuses another day.</summary>
    private async Task CheckInAsync()
    {
        if (
            HoursText.ReadTime(due) is not { } time
            || LocalTime.FromWall(CasablancaTime.ToLocal(Now).Date + time.ToTimeSpan()) is not [var dueAt, ..]
        )
            return;
        if (
            !await Commands.RunAsync(
                $"check-in:{due}",
                key =>
                    Queues.IssueTicketAsync(
                        board!.Queue.QueueId,
                        new(null, null, TicketChannel.CheckIn, PriorityReason: null, OccurredAt: null, dueAt),
                        key
                    )
            )
        )
            return;
        (due, checksIn) = (null, false);
    }

    private async Task ShowHistoryAsync(Guid visit)
    {
        (historyOf, history) = (historyOf == visit ? null : visit, null);
        if (historyOf is null)
            return;
        var answer = await Queues.ShowVisitChainAsync(visit);
        history = answer.Value;
    }

    private void Choose(TicketView ticket) => (chosen, reason) = (ticket.TicketId, null);

    /// <summary>Out of turn. Without a reason the service refuses, in words.</summary>
    private async Task CallChosenAsync(TicketView ticket)
    {
        var body = new CallTicketRequest(Guid.Parse(desk!), reason?.Trim() ?? "", OccurredAt: null);
        if (await ActAsync("call", ticket, (id, key) => Queues.CallTicketAsync(id, body, key)))
            chosen = null;
    }

    /// <summary>The paper is asked for after the number: without it the number is given all the same.</summary>
    private async Task IssueAsync()
    {
        TicketView? issued = null;
        await Commands.RunAsync(
            "issue",
            key =>
                Queues.IssueTicketAsync(
                    board!.Queue.QueueId,
                    new(null, null, TicketChannel.Desk, PriorityReason: null, OccurredAt: null),
                    key
                ),
            ticket => issued = ticket
        );
        given = issued is null ? null : (await Queues.PrintTicketAsync(issued.TicketId)).Value;
    }

    private async Task ChooseDesk(string? chosen)
    {
        desk = chosen;
        if (chosen is not null)
            await Drafts.KeepAsync(Me, KeptDesk, chosen);
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("desk", chosen), replace: true);
        await TellAsync();
    }

    private async Task TellAsync()
    {
        if (told == Current?.TicketId && told is null)
            return;
        told = Current?.TicketId;
        await CurrentChanged.InvokeAsync(Current);
    }
}
