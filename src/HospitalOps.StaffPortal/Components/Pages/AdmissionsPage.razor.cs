using HospitalOps.StaffPortal.Clients;
using HospitalOps.StaffPortal.Components.Controls;
using HospitalOps.StaffPortal.Model;

namespace HospitalOps.StaffPortal.Components.Pages;

/// <summary>The desk: call, find or create the identity, open the stay; later the papers and the departure.</summary>
public partial class AdmissionsPage
{
    private QueuePanel? queue;
    private Ticket? current;
    private FindPatient? find;
    private int? found;
    private List<Stay>? leaving, open;
    private string? birth, lastLatin, firstLatin, lastArabic, firstArabic, phone, anyway;
    private string? sex = "unknown";
    private bool documentSeen, provisional;

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var decided = await Admissions.StaysAsync("discharge_decided");
        var opened = await Admissions.StaysAsync("open");
        leaving = decided.Value ?? leaving;
        open = opened.Value ?? open;
        return decided.Problem ?? opened.Problem;
    }

    /// <summary>What was typed fills the form for a new patient.</summary>
    private void OnSearched((string? Typed, int? Found) search)
    {
        found = search.Found;
        var typed = TypedPatient.Of(search.Typed);
        (lastLatin, firstLatin, lastArabic, firstArabic) = typed.Arabic ? (null, null, typed.Last, typed.First) : (typed.Last, typed.First, (string?)null, (string?)null);
        (birth, phone) = (typed.Birth, typed.Phone);
    }

    private async Task RegisterAsync()
    {
        LocalTime.TryReadBirth(birth, out var date, out var year);
        Guid? created = null;
        await RunAsync("register", key => Admissions.RegisterAsync(new
        {
            lastNameLatin = lastLatin, firstNameLatin = firstLatin, lastNameArabic = lastArabic, firstNameArabic = firstArabic, sex,
            birthDate = date, birthYear = year, phone = phone is null ? null : LocalTime.Digits(phone), documentSeen, provisional, createAnywayReason = anyway,
        }, key), patient => created = patient?.PatientId);
        if (created is { } id) await OpenAsync(id);
    }

    private async Task OpenAsync(Guid patient)
    {
        Guid? stay = null;
        var ticket = current;
        var opened = await RunAsync($"open:{patient}", key => Admissions.OpenStayAsync(new { patientId = patient, kind = "emergency", visitId = ticket?.VisitId }, key), answer => stay = answer?.StayId);
        if (!opened) return;
        if (ticket is not null) await queue!.ActAsync(ticket, "link", new { patientId = patient, stayId = stay });
        find!.Clear();
        OnSearched((null, null));
        anyway = null;
        (sex, documentSeen, provisional) = ("unknown", false, false);
    }

    private Task<bool> ActAsync(Stay stay, string action) => RunAsync($"{action}:{stay.StayId}", key => Admissions.ActAsync(stay.StayId, action, null, key));
}
