using HospitalOps.Api;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Clients;
using HospitalOps.StaffPortal.Features.Desk;
using HospitalOps.StaffPortal.Shared;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Patients;

/// <summary>One identity: what is known and how far it is proven, its stays, its corrections and merges.</summary>
public partial class PatientPage
{
    private PatientRecord? record,
        read;
    private PatientEntry entry = new();
    private IReadOnlyList<EntryConflict> conflicts = [];
    private List<Stay>? stays;
    private RegisteredChild? born;
    private string? shown,
        purpose,
        doubt,
        reason,
        childSex = "unknown",
        bornAt;

    [Inject]
    internal PatientsClient Patients { get; set; } = default!;

    [Inject]
    internal DraftStore Drafts { get; set; } = default!;

    [Parameter]
    public Guid PatientId { get; set; }

    private string Form => $"patient:{PatientId}";

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var answer = await Patients.GetAsync(PatientId);
        if (answer.Value is not { } fresh)
            return answer.Problem;
        record = fresh;
        if (read?.PatientId != PatientId)
            await StartAsync(fresh);
        var known = await Patients.StaysAsync(PatientId);
        stays = known.Value ?? stays;
        return known.Problem;
    }

    /// <summary>From the stored record, or from the draft that somebody left behind.</summary>
    private async Task StartAsync(PatientRecord fresh)
    {
        (read, entry, conflicts) = (fresh, PatientEntry.Of(fresh), []);
        if (Me.Role == Roles.AdmissionsClerk && await Drafts.FindAsync<PatientEntry>(Me, Form) is { } draft)
            entry = draft;
    }

    private Task KeepAsync() => Drafts.KeepAsync(Me, Form, entry);

    private async Task CorrectAsync()
    {
        var based = read!;
        var stored = await Commands.RunAsync(
            "correct",
            key => Patients.CorrectAsync(PatientId, entry.Told(reason), based.Version, key)
        );
        if (stored)
        {
            await Drafts.ForgetAsync(Me, Form);
            reason = null;
            read = null;
            await Data.ReadAsync();
        }
        else if (Commands.LastProblem?.Status == 412 && record is { } theirs)
        {
            // The other person's changes come in; what both changed stays as typed and is shown beside the stored
            // value.
            conflicts = EntryMerge.Into(PatientEntry.Of(based), entry, PatientEntry.Of(theirs));
            read = theirs;
            await KeepAsync();
        }
    }

    private Task<bool> ActAsync(string act, object body) =>
        Commands.RunAsync(act, key => Patients.ActAsync(PatientId, act, body, key), _ => doubt = null);

    private Task<bool> RevealAsync() =>
        Commands.RunAsync(
            "reveal",
            key => Patients.RevealAsync(PatientId, purpose!, key),
            answer => shown = answer?.DocumentNumber,
            silent: true
        );

    private bool BornAtWrong => LocalTime.IsWrongMoment(bornAt);

    private Task<bool> BornAsync() =>
        Commands.RunAsync(
            $"born:{childSex}:{bornAt}:{born?.Rank}",
            key => Patients.BornAsync(PatientId, new { sex = childSex, bornAt = LocalTime.ReadMoment(bornAt) }, key),
            answer => (born, bornAt) = (answer, null)
        );
}
