using HospitalOps.Api;
using HospitalOps.Api.Queues;

namespace HospitalOps.StaffPortal.Features.Triage;

/// <summary>
/// Who should be triaged again, also those who wait for the doctor; the nurse gives the level, nothing is chosen
/// beforehand.
/// </summary>
public partial class RetriageList
{
    private IReadOnlyList<RetriageView> due = [];
    private IReadOnlyList<TriageActView> acts = [];
    private Guid? open;

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var answer = await Queues.ListRetriagesAsync();
        if (answer.Value is null)
            return answer.Problem;
        due = answer.Value;
        await Labels.AddAsync(due.Select(entry => entry.PatientId));
        return null;
    }

    private async Task OpenAsync(RetriageView entry)
    {
        (open, acts) = (open == entry.TicketId ? null : entry.TicketId, []);
        if (open is not null)
            acts = (await Queues.ShowTriageHistoryAsync(entry.VisitId)).Value ?? [];
    }

    private async Task<bool> ConfirmAsync(RetriageView entry, TriagePatientRequest body)
    {
        if (
            !await Commands.RunAsync(
                $"retriage:{entry.TicketId}:{entry.Version}",
                key => Queues.TriagePatientAsync(entry.TicketId, body, key)
            )
        )
            return false;
        open = null;
        return true;
    }
}
