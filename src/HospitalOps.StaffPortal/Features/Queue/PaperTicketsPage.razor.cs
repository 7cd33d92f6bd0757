using System.Globalization;
using HospitalOps.Api;
using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.StaffPortal.Shared;
using Microsoft.JSInterop;

namespace HospitalOps.StaffPortal.Features.Queue;

/// <summary>Numbers on paper for an hour without the platform, and their entry afterwards.</summary>
public partial class PaperTicketsPage
{
    /// <summary>A roll of paper is not printed by a slip of the finger.</summary>
    private const int Most = 50,
        LastOfRange = 999;

    private readonly List<TicketView> entered = [];
    private IReadOnlyList<QueueView> lines = [];
    private string? chosen,
        number,
        time,
        date,
        from = "1",
        count = "20";
    private bool printed,
        confirmed;

    private QueueView? Line =>
        lines.FirstOrDefault(line => line.QueueId.ToString() == chosen) ?? (lines is [var any, ..] ? any : null);

    private DateTimeOffset? At =>
        TypedText.Day(date) is { } read
        && HoursText.ReadTime(time) is { } clock
        && LocalTime.FromWall(read.ToDateTime(clock)) is [var instant, ..]
            ? instant
            : null;

    private (int First, int Last)? Range =>
        TypedText.Number(from) is { } first and > 0 and <= LastOfRange
        && TypedText.Number(count) is { } many and > 0 and <= Most
            ? (first, Math.Min(LastOfRange, first + many - 1))
            : null;

    protected override async Task OnInitializedAsync()
    {
        date = LocalTime.Full(Clock.GetUtcNow())[..10];
        await base.OnInitializedAsync();
    }

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var read = await Queues.ListQueuesAsync();
        lines = read.Value ?? lines;
        return read.Problem;
    }

    /// <summary>Of the range that the counter never gives: "AX001".</summary>
    private string Number(int value) => string.Create(CultureInfo.InvariantCulture, $"{Line?.Prefix}X{value:D3}");

    private void Choose(string? id) => (chosen, printed) = (id, false);

    private async Task EnterAsync()
    {
        var paper = LocalTime.Digits(number).Trim().ToUpperInvariant();
        if (
            await Commands.RunAsync(
                $"enter:{chosen}:{paper}:{At}",
                key =>
                    Queues.IssueTicketAsync(
                        Line!.QueueId,
                        new(null, null, TicketChannel.Downtime, PriorityReason: null, At, Number: paper)
                        {
                            ConfirmOld = confirmed,
                        },
                        key
                    ),
                ticket => entered.Insert(0, ticket!)
            )
        )
            (number, time, confirmed) = (null, null, false);
    }

    private async Task PrintAsync()
    {
        printed = true;
        StateHasChanged();
        await Js.InvokeVoidAsync("printSoon");
    }
}
