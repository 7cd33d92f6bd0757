using System.Globalization;
using HospitalOps.Api;
using HospitalOps.Api.Admissions;
using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Appointments;

/// <summary>Who is expected today or on another day: book, print the number, check in, cancel.</summary>
public partial class AppointmentsPage
{
    private IReadOnlyList<QueueView> lines = [];
    private AppointmentDay? shown;

    /// <summary>The business day of the queue: after midnight it is still yesterday's for some hours.</summary>
    private DateOnly? today;
    private IReadOnlyList<PatientCandidate>? matches;
    private PatientCandidate? patient;
    private AppointmentView? booked;
    private TicketSlip? given;
    private Guid? cancels;
    private IReadOnlyList<AppointmentView> toRebook = [];

    /// <summary>The appointment for which another hour is looked for.</summary>
    private AppointmentView? replaces;

    /// <summary>Fields that were emptied after a booking are new ones, not faulty ones.</summary>
    private int round;

    private string? reason,
        last,
        first,
        birth,
        date,
        time;

    [SupplyParameterFromQuery(Name = "queue")]
    public string? QueueInUrl { get; set; }

    [SupplyParameterFromQuery(Name = "day")]
    public string? DayInUrl { get; set; }

    private static bool Rtl => Languages.Current.Code == "ar";

    private DateOnly? DayAsked =>
        DateOnly.TryParseExact(DayInUrl, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private DateOnly Day => DayAsked ?? today ?? CasablancaTime.DayOf(Now);

    private bool IsToday => Day == today;

    /// <summary>Appointments are mostly for consultations.</summary>
    private QueueView? Line =>
        lines.FirstOrDefault(line => line.QueueId.ToString() == QueueInUrl)
        ?? lines.FirstOrDefault(line => line.Kind == QueueKind.Doctor)
        ?? (lines is [var any, ..] ? any : null);

    private int? Year => LocalTime.TryReadBirth(birth, out _, out var year) ? year : null;

    private DateTimeOffset? Due =>
        TypedText.Day(date) is { } day
        && HoursText.ReadTime(time) is { } clock
        && LocalTime.FromWall(day.ToDateTime(clock)) is [var instant, ..]
            ? instant
            : null;

    protected override async Task<ApiProblem?> LoadAsync()
    {
        if (lines.Count == 0)
        {
            var read = await Queues.ListQueuesAsync();
            if (read.Value is null)
                return read.Problem;
            lines = read.Value;
        }
        if (Line is not { } line)
            return null;
        var answer = await Queues.ListAppointmentsAsync(line.QueueId, DayAsked);
        if (answer.Value is null)
            return answer.Problem;
        today = DayAsked is null
            ? answer.Value.Day
            : (await Queues.ListAppointmentsAsync(line.QueueId, null)).Value?.Day ?? today;
        shown = answer.Value;
        toRebook = (await Queues.ListToRebookAsync()).Value ?? [];
        await Labels.AddAsync(shown.Appointments.Concat(toRebook).Select(entry => entry.PatientId));
        return null;
    }

    protected override Task OnParametersSetAsync() => Data.LoadedAt is null ? Task.CompletedTask : Data.ReadAsync();

    private static string Text(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Url(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void Go(string parameter, string? value)
    {
        (shown, given, cancels) = (null, null, null);
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter(parameter, value), replace: true);
    }

    private void GoToDay(string? typed)
    {
        if (TypedText.Day(typed) is { } day && day != Day)
            Go("day", Url(day));
    }

    private Task<bool> SearchAsync() =>
        Commands.RunAsync(
            "search",
            _ => Admissions.SearchPatientsAsync(new($"{last} {first}".Trim(), null, null)),
            found => matches = found,
            silent: true
        );

    private static string Latin(PatientCandidate match) => Names.Latin(match.LastNameLatin, match.FirstNameLatin);

    private static string Arabic(PatientCandidate match) => Names.Arabic(match.LastNameArabic, match.FirstNameArabic);

    private void Choose(PatientCandidate match)
    {
        (patient, matches) = (match, null);
        birth = (match.BirthDate?.Year ?? match.BirthYear)?.ToString(CultureInfo.InvariantCulture) ?? birth;
    }

    private async Task BookAsync()
    {
        var body = new BookAppointmentRequest(Due!.Value, Year!.Value, patient?.PatientId, replaces?.AppointmentId);
        if (
            !await Commands.RunAsync(
                $"book:{body}",
                key => Queues.BookAppointmentAsync(Line!.QueueId, body, key),
                answer => booked = answer
            )
        )
            return;
        (patient, replaces, last, first, birth, time) = (null, null, null, null, null, null);
        round++;
    }

    private Task<bool> CheckInAsync(AppointmentView entry) =>
        Commands.RunAsync(
            $"here:{entry.AppointmentId}",
            key => Queues.CheckInAsync(entry.AppointmentId, key),
            slip => given = slip
        );

    private async Task CancelAsync(AppointmentView entry)
    {
        if (
            await Commands.RunAsync(
                $"cancel-appointment:{entry.AppointmentId}",
                key => Queues.CancelAppointmentAsync(entry.AppointmentId, new(reason!.Trim()), key)
            )
        )
            cancels = null;
    }
}
