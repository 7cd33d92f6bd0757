using System.Globalization;
using HospitalOps.Api;
using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Clients;
using HospitalOps.StaffPortal.Shared;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.DayPlans;

/// <summary>The plan of the day: what is proposed and what it improves; a person answers each line.</summary>
public partial class DayPlanPage
{
    private const string Make = "make";
    private DayPlan? plan;
    private List<DayPlanEffect>? effects;

    [Inject]
    internal DayPlansClient Plans { get; set; } = default!;

    private bool MayPlan => Me.Role == Roles.BedManager;
    private List<DayPlanEntry> Ready => [.. Open.Where(entry => entry.BedId is not null)];
    private List<DayPlanEntry> Later => [.. Open.Where(entry => entry.BedId is null)];
    private List<DayPlanEntry> Answered => [.. (plan?.Entries ?? []).Where(entry => entry.State != "proposed")];
    private IEnumerable<DayPlanEntry> Open => (plan?.Entries ?? []).Where(entry => entry.State == "proposed");

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var (current, past) = (Plans.CurrentAsync(), Plans.EffectsAsync());
        await Task.WhenAll(current, past);
        effects = (await past).Value ?? effects;
        if ((await current).Value is not { } answer)
            return (await current).Problem;
        plan = answer.Plan;
        await Labels.AddAsync((plan?.Entries ?? []).Select(entry => (Guid?)entry.PatientId));
        return (await past).Problem;
    }

    private Task<bool> MakeAsync() => Commands.RunAsync(Make, Plans.MakeAsync);

    private Task<bool> AcceptAllAsync() =>
        Commands.RunAsync($"all:{plan!.DayPlanId}", key => Plans.AcceptAllAsync(plan.DayPlanId, key));

    private Task<bool> AcceptAsync(DayPlanEntry entry) =>
        Commands.RunAsync(
            $"accept:{entry.EntryId}",
            key => Plans.AnswerAsync(plan!.DayPlanId, entry.EntryId, "accept", null, key)
        );

    private Task<bool> RejectAsync(DayPlanEntry entry, string reason) =>
        Commands.RunAsync(
            $"reject:{entry.EntryId}",
            key => Plans.AnswerAsync(plan!.DayPlanId, entry.EntryId, "reject", new { reason }, key)
        );

    private RenderFragment Line(DayPlanEntry entry) =>
        builder =>
        {
            builder.OpenComponent<DayPlanLine>(0);
            builder.SetKey(entry.EntryId);
            builder.AddComponentParameter(1, nameof(DayPlanLine.Entry), entry);
            builder.AddComponentParameter(2, nameof(DayPlanLine.Name), Labels.NameOf(entry.PatientId));
            builder.AddComponentParameter(3, nameof(DayPlanLine.MayAnswer), MayPlan && entry.State == "proposed");
            builder.AddComponentParameter(4, nameof(DayPlanLine.Busy), Commands.Running is not null);
            builder.AddComponentParameter(5, nameof(DayPlanLine.Now), Now);
            builder.AddComponentParameter(
                6,
                nameof(DayPlanLine.OnAccept),
                EventCallback.Factory.Create(this, () => AcceptAsync(entry))
            );
            builder.AddComponentParameter(
                7,
                nameof(DayPlanLine.OnReject),
                EventCallback.Factory.Create<string>(this, reason => RejectAsync(entry, reason))
            );
            builder.CloseComponent();
        };

    private static string Signed(long points) => points.ToString("+0;-0;0", CultureInfo.InvariantCulture);
}
