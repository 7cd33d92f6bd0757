using System.Globalization;
using HospitalOps.Api;
using HospitalOps.StaffPortal.Clients;
using HospitalOps.StaffPortal.Features.Queue;
using HospitalOps.StaffPortal.Shared;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Desk;

/// <summary>The desk: call, find or create the identity, open the stay; later the papers and the departure.</summary>
public partial class AdmissionsPage
{
    private const string Form = "new-patient";

    private QueuePanel? queue;
    private FindPatient? find;
    private Ticket? current;
    private PatientEntry entry = new();
    private IReadOnlyList<string> warnings = [];
    private List<Stay>? leaving,
        open,
        expected;
    private List<DeskTask>? tasks;
    private int? found;
    private bool restored,
        confidential;
    private DeskMode? mode;
    private string? externalStay,
        kind = "emergency",
        unknownSex = "unknown",
        unknownAge,
        signs,
        place,
        broughtBy,
        belongings;

    [Inject]
    internal PatientsClient Patients { get; set; } = default!;

    [Inject]
    internal DraftStore Drafts { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        await base.OnInitializedAsync();
        if (await Drafts.FindAsync<PatientEntry>(Me, Form) is { IsEmpty: false } draft)
            (entry, restored) = (draft, true);
    }

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var decided = await Admissions.StaysAsync("discharge_decided");
        var opened = await Admissions.StaysAsync("open");
        mode ??= (await Patients.ModeAsync()).Value;
        var announced = await Admissions.StaysAsync("expected");
        expected = announced.Value ?? expected;
        var waiting = await Patients.TasksAsync();
        leaving = decided.Value ?? leaving;
        open = opened.Value ?? open;
        tasks = waiting.Value ?? tasks;
        return decided.Problem ?? opened.Problem ?? waiting.Problem;
    }

    /// <summary>What was typed fills the form for a new patient.</summary>
    private async Task OnSearched((string? Typed, int? Found) search)
    {
        (found, warnings) = (search.Found, []);
        if (string.IsNullOrWhiteSpace(search.Typed))
            return;
        (entry, restored) = (PatientEntry.Of(TypedPatient.Of(search.Typed)), false);
        await KeepAsync();
    }

    private Task KeepAsync() => Drafts.KeepAsync(Me, Form, entry);

    private async Task RegisterAsync()
    {
        Guid? created = null;
        await Commands.RunAsync(
            "register",
            key => Admissions.RegisterAsync(entry.Told(noticeVersion: Notice.Version), key),
            patient => (created, warnings) = (patient?.PatientId, patient?.Warnings ?? [])
        );
        if (created is { } id)
            await OpenAsync(id);
    }

    private async Task OpenAsync(Guid patient)
    {
        Guid? stay = null;
        var ticket = current;
        var opened = await Commands.RunAsync(
            $"open:{patient}",
            key =>
                Admissions.OpenStayAsync(
                    new
                    {
                        patientId = patient,
                        kind,
                        visitId = ticket?.VisitId,
                        confidential,
                        externalNumber = externalStay,
                    },
                    key
                ),
            answer => stay = answer?.StayId
        );
        if (!opened)
            return;
        if (ticket is not null)
            await queue!.ActAsync(ticket, "link", new { patientId = patient, stayId = stay });
        await Drafts.ForgetAsync(Me, Form);
        find!.Clear();
        (entry, found, restored, confidential, externalStay) = (new(), null, false, false, null);
    }

    /// <summary>Care does not wait for a name.</summary>
    private async Task UnknownAsync()
    {
        var ages = LocalTime
            .Digits(unknownAge)
            .Split('-', StringSplitOptions.TrimEntries)
            .Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var age) ? age : (int?)null)
            .ToList();
        Guid? created = null;
        await Commands.RunAsync(
            "unknown",
            key =>
                Patients.UnknownAsync(
                    new
                    {
                        sex = unknownSex,
                        ageFrom = ages[0],
                        ageTo = ages[^1],
                        signs,
                        placeFound = place,
                        broughtBy,
                        belongings,
                    },
                    key
                ),
            patient => created = patient?.PatientId
        );
        if (created is not { } id)
            return;
        await OpenAsync(id);
        (unknownSex, unknownAge, signs, place, broughtBy, belongings) = ("unknown", null, null, null, null, null);
    }

    private Task<bool> ActAsync(Stay stay, string action) =>
        Commands.RunAsync($"{action}:{stay.StayId}", key => Admissions.ActAsync(stay.StayId, action, null, key));
}
