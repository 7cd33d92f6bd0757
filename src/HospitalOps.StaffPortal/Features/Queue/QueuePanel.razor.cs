using HospitalOps.Api;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Clients;
using HospitalOps.StaffPortal.Shared;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Queue;

/// <summary>One queue at one desk: whom to call, who is here, who waits.</summary>
public partial class QueuePanel
{
    private List<WaitingLine> queues = [];
    private QueueBoard? board;
    private string? desk;
    private Guid? told,
        chosen;
    private string? reason,
        due;
    private bool checksIn;
    private List<UndoableMove> undoable = [];
    private Guid? historyOf;
    private VisitChain? history;
    private TicketSlip? given;

    /// <summary>reception, triage or doctor.</summary>
    [Parameter, EditorRequired]
    public string Kind { get; set; } = "reception";

    /// <summary>Tells whom the desk is serving.</summary>
    [Parameter]
    public EventCallback<Ticket?> CurrentChanged { get; set; }

    [SupplyParameterFromQuery(Name = "desk")]
    public string? DeskInUrl { get; set; }

    /// <summary>The other queues, for the page around.</summary>
    internal IReadOnlyList<WaitingLine> Lines => queues;

    internal Ticket? Current =>
        board?.Tickets.FirstOrDefault(ticket =>
            ticket.State is "called" or "in_service" && ticket.ServicePointId?.ToString() == desk
        );

    private ServicePoint? Desk => board?.Queue.ServicePoints.Find(point => point.ServicePointId.ToString() == desk);

    /// <summary>A manager looks and takes back; calling is for those at the desks.</summary>
    private bool CanServe => Me.Role is Roles.AdmissionsClerk or Roles.TriageNurse or Roles.Doctor;

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var lines = await Queues.QueuesAsync();
        if (lines.Value is null)
            return lines.Problem;
        queues = lines.Value;
        if (queues.FirstOrDefault(queue => queue.Kind == Kind) is not { } line)
        {
            board = null;
            return null;
        }
        var moves = Queues.UndoableAsync(line.QueueId);
        var visit = historyOf is { } shown ? Queues.VisitAsync(shown) : null;
        var answer = await Queues.BoardAsync(line.QueueId);
        undoable = (await moves).Value ?? [];
        if (visit is not null)
            history = (await visit).Value ?? history;
        if (answer.Value is null)
            return answer.Problem;
        board = answer.Value;
        var points = board.Queue.ServicePoints;
        if (points.All(point => point.ServicePointId.ToString() != desk))
            desk = (
                points.FirstOrDefault(point => point.ServicePointId.ToString() == DeskInUrl) ?? points.FirstOrDefault()
            )?.ServicePointId.ToString();
        if (Me.Role != Roles.OperationsManager)
            await Labels.AddAsync(board.Tickets.Select(ticket => ticket.PatientId));
        await TellAsync();
        return null;
    }

    /// <summary>Runs a command on a ticket; used by the page around too.</summary>
    internal Task<bool> ActAsync(Ticket ticket, string action, object? body = null) =>
        Commands.RunAsync(
            $"{action}:{ticket.TicketId}:{ticket.Version}",
            key => Queues.ActAsync(ticket.TicketId, action, body, key)
        );

    private Task<bool> CallNextAsync() =>
        Commands.RunAsync("next", key => Queues.CallNextAsync(board!.Queue.QueueId, Guid.Parse(desk!), key));

    private Task<bool> StaffAsync(ServicePoint point) =>
        Commands.RunAsync(
            $"staff:{point.ServicePointId}:{point.IsOpen}",
            key => Queues.StaffAsync(point.ServicePointId, point.IsOpen ? "close" : "open", key)
        );

    private Task<bool> UndoAsync(UndoableMove move) =>
        Commands.RunAsync(
            $"undo:{move.TicketId}:{move.Version}",
            key => Queues.ActAsync(move.TicketId, "undo", null, key)
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
                key => Queues.IssueAsync(board!.Queue.QueueId, new { channel = "check_in", dueAt }, key)
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
        var answer = await Queues.VisitAsync(visit);
        history = answer.Value;
    }

    private void Choose(Ticket ticket) => (chosen, reason) = (ticket.TicketId, null);

    /// <summary>Out of turn. Without a reason the service refuses, in words.</summary>
    private async Task CallChosenAsync(Ticket ticket)
    {
        if (await ActAsync(ticket, "call", new { servicePointId = desk, reason = reason?.Trim() ?? "" }))
            chosen = null;
    }

    /// <summary>The paper is asked for after the number: without it the number is given all the same.</summary>
    private async Task IssueAsync()
    {
        Ticket? issued = null;
        await Commands.RunAsync(
            "issue",
            key => Queues.IssueAsync(board!.Queue.QueueId, new { channel = "desk" }, key),
            ticket => issued = ticket
        );
        given = issued is null ? null : (await Queues.SlipAsync(issued.TicketId)).Value;
    }

    private async Task ChooseDesk(string? chosen)
    {
        desk = chosen;
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
