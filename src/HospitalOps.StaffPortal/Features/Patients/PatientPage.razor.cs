using HospitalOps.Api;
using HospitalOps.Api.Admissions;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Features.Desk;
using HospitalOps.StaffPortal.Shared;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Patients;

/// <summary>One identity: what is known and how far it is proven, its stays, its corrections and merges.</summary>
public partial class PatientPage
{
    private PatientView? record,
        read;
    private PatientEntry entry = new();
    private IReadOnlyList<EntryConflict> conflicts = [];
    private IReadOnlyList<StayView>? stays;
    private RegisteredNewborn? born;
    private string? shown,
        purpose,
        doubt,
        reason,
        childSex = "unknown",
        bornAt;

    [Inject]
    internal IAdmissionsApi Admissions { get; set; } = default!;

    [Inject]
    internal DraftStore Drafts { get; set; } = default!;

    [Parameter]
    public Guid PatientId { get; set; }

    private string Form => $"patient:{PatientId}";

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var answer = await Admissions.GetPatientAsync(PatientId);
        if (answer.Value is not { } fresh)
            return answer.Problem;
        record = fresh;
        if (read?.PatientId != PatientId)
            await StartAsync(fresh);
        var known = await Admissions.ListStaysAsync(patientId: PatientId);
        stays = known.Value ?? stays;
        return known.Problem;
    }

    /// <summary>From the stored record, or from the draft that somebody left behind.</summary>
    private async Task StartAsync(PatientView fresh)
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
            key => Admissions.CorrectIdentityAsync(PatientId, entry.ToCorrect(reason), based.Version, key)
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

    protected override string? About =>
        record is null
            ? null
            : Names.Patient(
                Names.Latin(record.LastNameLatin, record.FirstNameLatin),
                Names.Arabic(record.LastNameArabic, record.FirstNameArabic)
            );

    private Task<bool> GiveNoticeAsync() =>
        Commands.RunAsync("notice", key => Admissions.GiveNoticeAsync(PatientId, new(Notice.Version), key));

    private Task<bool> DoubtAsync() =>
        Commands.RunAsync(
            "doubt",
            key => Admissions.DoubtIdentityAsync(PatientId, new(doubt!), key),
            _ => doubt = null
        );

    private Task<bool> DecideDoubtAsync() =>
        Commands.RunAsync(
            "doubt-decision",
            key => Admissions.DecideDoubtAsync(PatientId, new(doubt!), key),
            _ => doubt = null
        );

    private Task<bool> RevealAsync() =>
        Commands.RunAsync(
            "reveal",
            key => Admissions.RevealIdentifierAsync(PatientId, new(purpose!), key),
            answer => shown = answer?.DocumentNumber,
            silent: true
        );

    private bool BornAtWrong => LocalTime.IsWrongMoment(bornAt);

    private Task<bool> BornAsync() =>
        Commands.RunAsync(
            $"born:{childSex}:{bornAt}:{born?.Rank}",
            key =>
                Admissions.RegisterNewbornAsync(
                    PatientId,
                    new(Codes.Parse<Sex>(childSex!), LocalTime.ReadMoment(bornAt), Rank: null),
                    key
                ),
            answer => (born, bornAt) = (answer, null)
        );
}
