using HospitalOps.StaffPortal.Clients;
using HospitalOps.StaffPortal.Components.Controls;
using HospitalOps.StaffPortal.Model;

namespace HospitalOps.StaffPortal.Components.Pages;

/// <summary>The desk: call, find or create the identity, open the stay; later the papers and the departure.</summary>
public partial class AdmissionsPage
{
    private QueuePanel? queue;
    private Ticket? current;
    private List<PatientMatch>? matches;
    private List<Stay>? leaving, open;
    private string? last, first, birth, lastLatin, firstLatin, lastArabic, firstArabic, phone, anyway;
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

    private async Task SearchAsync()
    {
        var words = $"{last} {first}".Trim();
        LocalTime.TryReadBirth(birth, out var date, out var year);
        await RunAsync("search", _ => Admissions.SearchAsync(words, year ?? date?.Year), found => matches = found, silent: true);
        var arabic = words.Any(letter => letter is >= '\u0600' and <= '\u06ff');
        if (arabic) (lastArabic, firstArabic) = (last, first);
        else (lastLatin, firstLatin) = (last, first);
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
        (matches, last, first, birth, lastLatin, firstLatin, lastArabic, firstArabic, phone, anyway) = (null, null, null, null, null, null, null, null, null, null);
        (sex, documentSeen, provisional) = ("unknown", false, false);
    }

    private Task<bool> ActAsync(Stay stay, string action) => RunAsync($"{action}:{stay.StayId}", key => Admissions.ActAsync(stay.StayId, action, null, key));
}
