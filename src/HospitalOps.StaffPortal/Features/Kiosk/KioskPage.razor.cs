using System.Globalization;
using HospitalOps.Api;
using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace HospitalOps.StaffPortal.Features.Kiosk;

/// <summary>
/// A number by one touch, in two languages at once; another language by one touch more. Nothing of a visitor is in the
/// address or in the browser, and after half a minute without a touch the next one finds the first screen.
/// </summary>
public partial class KioskPage
{
    private static readonly TimeSpan Reset30 = TimeSpan.FromSeconds(30),
        Second = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Ten requests a minute are allowed: the list may be a little old, a number must not be refused for it.
    /// </summary>
    private static readonly TimeSpan ListLasts = TimeSpan.FromMinutes(1),
        TryAgain = TimeSpan.FromSeconds(15);

    private const int NumberLength = 8,
        YearLength = 4;

    private readonly CancellationTokenSource left = new();
    private IReadOnlyList<KioskQueue>? queues;
    private Language? language;
    private TicketSlip? taken;
    private DateTimeOffset touchedAt,
        listDue;
    private bool low,
        listFailed,
        toPrint;
    private int visitor;

    /// <summary>
    /// Number of the appointment, then the year of birth, as far as they are typed; null = without appointment.
    /// </summary>
    private string? digits,
        year;
    private string? mistyped;

    private string Step =>
        taken is not null ? "number"
        : digits is not null ? "appointment"
        : "queue";

    private bool IsComplete => year is null ? digits!.Length == NumberLength : year.Length == YearLength;

    /// <summary>Two groups of four, as on the paper; what is missing is a line.</summary>
    private string Typed =>
        year?.PadRight(YearLength, '_') ?? digits!.PadRight(NumberLength, '_').Insert(NumberLength / 2, " ");

    private Language Spoken => language ?? Languages.All[0];

    /// <summary>Beside Arabic the default one, beside any other Arabic.</summary>
    private Language Other => Languages.All[Spoken.Code == "ar" ? 0 : 1];

    private Language[] Both => [Spoken, Other];

    /// <summary>Of what is long: one language as soon as it is known.</summary>
    private Language[] Shown => language is null ? Both : [Spoken];

    /// <summary>Nobody has touched anything yet.</summary>
    private bool IsFresh => language is null && taken is null && digits is null && Commands.LastProblem is null;

    /// <summary>Key of the words of what is to be done here.</summary>
    private string Question =>
        taken is not null ? "kiosk.number"
        : digits is null ? "kiosk.why"
        : year is null ? "kiosk.appointment_number"
        : "kiosk.birth_year";

    /// <summary>Key of the words when no number can be given now.</summary>
    private string? Trouble =>
        Commands.LastProblem switch
        {
            { Code: "too_many_requests" } => "kiosk.too_fast",
            { Code: "appointment_unknown" or "appointment_cancelled" } => "kiosk.appointment_unknown",
            { Code: "appointment_other_day" } => "kiosk.appointment_other_day",
            null => listFailed ? "kiosk.see_desk" : null,
            _ => "kiosk.see_desk",
        };

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
        _ = ResetWhenLeftAsync();
    }

    protected override async Task<ApiProblem?> LoadAsync()
    {
        if (Now < listDue)
            return null;
        var answer = await Queues.ListKioskQueuesAsync();
        listDue = Now + (answer.Succeeded ? ListLasts : TryAgain);
        queues = answer.Value ?? queues;
        listFailed = answer.Problem is { Status: not 429 };
        return answer.Problem;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!toPrint)
            return;
        toPrint = false;
        await Js.InvokeVoidAsync("printSoon");
    }

    private string In(string key, params object?[] values) => T.In(Spoken.Code, key, values);

    /// <summary>In the language that was touched; before that in two.</summary>
    private RenderFragment Say(string key) =>
        builder =>
        {
            foreach (var language in Shown)
            {
                builder.OpenElement(0, "span");
                builder.AddAttribute(1, "lang", language.Culture);
                builder.AddAttribute(2, "dir", language.Direction);
                builder.AddContent(3, T.In(language.Code, key));
                builder.CloseElement();
            }
        };

    private static string IconOf(QueueKind kind) =>
        kind switch
        {
            QueueKind.Triage => "alert_urgent",
            QueueKind.Reception => "bed",
            QueueKind.Doctor => "stethoscope",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    private string HintOf(KioskQueue queue) =>
        $"{Names.In(Spoken.Code, queue.NameFr, queue.NameAr, queue.NameEn)} · {In($"kiosk_hint.{queue.Kind.Code()}")}";

    private void Touched() => touchedAt = Now;

    /// <summary>One key per visitor and queue: a double tap and a retry after a lost answer give one number.</summary>
    private Task<bool> TakeAsync(KioskQueue queue) =>
        Commands.RunAsync(
            $"{visitor}:{queue.QueueId}",
            key => Queues.TakeNumberAsync(new(queue.QueueId), key),
            slip =>
            {
                (taken, toPrint) = (slip, true);
                queues = queues
                    ?.Select(line => line.QueueId == queue.QueueId ? line with { Waiting = line.Waiting + 1 } : line)
                    .ToList();
            },
            silent: true
        );

    private void Press(char digit)
    {
        mistyped = null;
        if (IsComplete)
            return;
        if (year is null)
            digits += digit;
        else
            year += digit;
    }

    private void Erase()
    {
        mistyped = null;
        if (year is null)
            digits = digits!.Length > 0 ? digits[..^1] : null;
        else
            year = year.Length > 0 ? year[..^1] : null;
    }

    /// <summary>
    /// After the number the year, after the year the ticket. The check digit spares a mistyped number the way to the
    /// server.
    /// </summary>
    private async Task NextAsync()
    {
        if (year is null)
        {
            if (CheckedNumber.IsValid(digits!))
                year = "";
            else
                mistyped = "kiosk.mistyped";
            return;
        }
        var (number, born) = (digits!, int.Parse(year, CultureInfo.InvariantCulture));
        var arrived = await Commands.RunAsync(
            $"{visitor}:{number}:{born}",
            key => Queues.TakeNumberAsync(new(QueueId: null, number, born), key),
            slip => (taken, toPrint) = (slip, true),
            silent: true
        );
        if (!arrived)
            (digits, year) = ("", null);
    }

    private void Reset()
    {
        (language, taken, low, toPrint) = (null, null, false, false);
        (digits, year, mistyped) = (null, null, null);
        visitor++;
        Commands.ForgetLast();
    }

    private async Task ResetWhenLeftAsync()
    {
        using var timer = new PeriodicTimer(Second, Clock);
        try
        {
            while (await timer.WaitForNextTickAsync(left.Token))
            {
                if (IsFresh && !low || Commands.Running is not null || Now - touchedAt < Reset30)
                    continue;
                await InvokeAsync(() =>
                {
                    Reset();
                    StateHasChanged();
                });
            }
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }
}
