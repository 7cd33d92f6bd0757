using System.Globalization;
using HospitalOps.Api;
using HospitalOps.Api.Admissions;
using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
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
    private TicketView? current;
    private PatientEntry entry = new();
    private IReadOnlyList<string> warnings = [];
    private IReadOnlyList<StayView>? leaving,
        open,
        expected;
    private IReadOnlyList<DeskTaskView>? tasks;
    private int? found;
    private bool restored,
        confidential;
    private DeskModeView? mode;
    private string? externalStay,
        kind = "emergency",
        unknownSex = "unknown",
        unknownAge,
        signs,
        place,
        broughtBy,
        belongings;

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
        var decided = await Admissions.ListStaysAsync(StayFilter.DischargeDecided, take: 100);
        var opened = await Admissions.ListStaysAsync(StayFilter.Open, take: 100);
        mode ??= (await Admissions.ReadDeskModeAsync()).Value;
        var announced = await Admissions.ListStaysAsync(StayFilter.Expected, take: 100);
        expected = announced.Value ?? expected;
        var waiting = await Admissions.ListDeskTasksAsync();
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
            key => Admissions.RegisterPatientAsync(entry.ToRegister(Notice.Version), key),
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
            answer => stay = answer?.StayId
        );
        if (!opened)
            return;
        if (ticket is not null)
            await queue!.LinkAsync(ticket, patient, stay, name: null);
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
                Admissions.RegisterUnknownPatientAsync(
                    new(
                        Codes.Parse<Sex>(unknownSex!),
                        ages[0],
                        ages[^1],
                        signs,
                        place,
                        broughtBy,
                        belongings,
                        OccurredAt: null
                    ),
                    key
                ),
            patient => created = patient?.PatientId
        );
        if (created is not { } id)
            return;
        await OpenAsync(id);
        (unknownSex, unknownAge, signs, place, broughtBy, belongings) = ("unknown", null, null, null, null, null);
    }

    private Task<bool> FinishPaperworkAsync(StayView stay) =>
        Commands.RunAsync(
            $"discharge-paperwork:{stay.StayId}",
            key => Admissions.FinishDischargePaperworkAsync(stay.StayId, new(OccurredAt: null), key)
        );

    private Task<bool> RecordDepartureAsync(StayView stay) =>
        Commands.RunAsync(
            $"departure:{stay.StayId}",
            key => Admissions.RecordDepartureAsync(stay.StayId, new(OccurredAt: null), key)
        );

    private Task<bool> ReceiveAsync(StayView stay) =>
        Commands.RunAsync(
            $"arrival:{stay.StayId}",
            key => Admissions.ReceivePreAdmittedAsync(stay.StayId, new(VisitId: null, OccurredAt: null), key)
        );
}
