using HospitalOps.Api;
using HospitalOps.Api.Admissions;
using HospitalOps.Api.Queues;
using HospitalOps.StaffPortal.Features.Queue;

namespace HospitalOps.StaffPortal.Features.Desk;

/// <summary>The desk: the visitor who is here, what else waits, and the queue.</summary>
public partial class AdmissionsPage
{
    private QueuePanel? queue;
    private TicketView? current;
    private IReadOnlyList<StayView>? leaving,
        open,
        expected;
    private IReadOnlyList<DeskTaskView>? tasks;
    private DeskModeView? mode;

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
}
