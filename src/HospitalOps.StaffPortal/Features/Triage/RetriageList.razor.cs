using HospitalOps.Api;
using HospitalOps.StaffPortal.Clients;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.Triage;

/// <summary>
/// Who should be triaged again, also those who wait for the doctor; the nurse gives the level, nothing is chosen
/// beforehand.
/// </summary>
public partial class RetriageList
{
    private List<Retriage> due = [];
    private List<TriageAct> acts = [];
    private Guid? open;

    [Inject]
    internal TriageClient Triage { get; set; } = default!;

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var answer = await Triage.RetriagesAsync();
        if (answer.Value is null)
            return answer.Problem;
        due = answer.Value;
        await Labels.AddAsync(due.Select(entry => entry.PatientId));
        return null;
    }

    private async Task OpenAsync(Retriage entry)
    {
        (open, acts) = (open == entry.TicketId ? null : entry.TicketId, []);
        if (open is not null)
            acts = (await Triage.ActsAsync(entry.VisitId)).Value ?? [];
    }

    private async Task<bool> ConfirmAsync(Retriage entry, object body)
    {
        if (
            !await Commands.RunAsync(
                $"retriage:{entry.TicketId}:{entry.Version}",
                key => Queues.ActAsync(entry.TicketId, "triage", body, key)
            )
        )
            return false;
        open = null;
        return true;
    }
}
