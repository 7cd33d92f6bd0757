using HospitalOps.StaffPortal.Clients;

namespace HospitalOps.StaffPortal.Components.Controls;

/// <summary>Who should be triaged again, also those who wait for the doctor; the nurse gives the level, nothing is chosen beforehand.</summary>
public partial class RetriageList
{
    private List<Retriage> due = [];
    private List<TriageAct> acts = [];
    private Guid? open;
    private string? level, complaint, pain;

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var answer = await Queues.RetriagesAsync();
        if (answer.Value is null) return answer.Problem;
        due = answer.Value;
        await NameAsync(due.Select(entry => entry.PatientId));
        return null;
    }

    private static string Key(Retriage entry) => $"retriage:{entry.TicketId}:{entry.Version}";

    private async Task OpenAsync(Retriage entry)
    {
        (open, level, complaint, pain, acts) = (entry.TicketId, null, null, null, []);
        acts = (await Queues.TriageActsAsync(entry.VisitId)).Value ?? [];
    }

    private async Task ConfirmAsync(Retriage entry)
    {
        var score = int.TryParse(LocalTime.Digits(pain), out var number) ? number : (int?)null;
        if (await RunAsync(Key(entry), key => Queues.ActAsync(entry.TicketId, "triage", new { level, complaint, pain = score }, key))) open = null;
    }
}
