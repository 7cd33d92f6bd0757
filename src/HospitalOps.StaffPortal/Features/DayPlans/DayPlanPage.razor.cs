using System.Globalization;
using HospitalOps.Api;
using HospitalOps.Api.Beds;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.StaffPortal.Shell;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Features.DayPlans;

/// <summary>The plan of the day: what is proposed and what it improves; a person answers each line.</summary>
public partial class DayPlanPage
{
    private const string Make = "make";
    private DayPlanView? plan;
    private IReadOnlyList<DayPlanEffectView>? effects;

    [Inject]
    internal StaffNames Staff { get; set; } = default!;

    [Inject]
    internal IBedsApi Beds { get; set; } = default!;

    private bool MayPlan => Me.Role == Roles.BedManager;
    private List<DayPlanEntryView> Ready => [.. Open.Where(entry => entry.BedId is not null)];
    private List<DayPlanEntryView> Later => [.. Open.Where(entry => entry.BedId is null)];
    private List<DayPlanEntryView> Answered =>
        [.. (plan?.Entries ?? []).Where(entry => entry.State != DayPlanEntryState.Proposed)];
    private IEnumerable<DayPlanEntryView> Open =>
        (plan?.Entries ?? []).Where(entry => entry.State == DayPlanEntryState.Proposed);

    protected override async Task<ApiProblem?> LoadAsync()
    {
        var (current, past) = (Beds.ShowDayPlanAsync(), Beds.ListDayPlansAsync());
        await Task.WhenAll(current, past);
        effects = (await past).Value ?? effects;
        if ((await current).Value is not { } answer)
            return (await current).Problem;
        plan = answer.Plan;
        await Labels.AddAsync((plan?.Entries ?? []).Select(entry => (Guid?)entry.PatientId));
        return (await past).Problem;
    }

    private Task<bool> MakeAsync() => Commands.RunAsync(Make, key => Beds.MakeDayPlanAsync(new(), key));

    private Task<bool> AcceptAllAsync() =>
        Commands.RunAsync($"all:{plan!.DayPlanId}", key => Beds.AcceptDayPlanAsync(plan.DayPlanId, new(), key));

    private Task<bool> AcceptAsync(DayPlanEntryView entry) =>
        Commands.RunAsync(
            $"accept:{entry.EntryId}",
            key => Beds.AcceptDayPlanEntryAsync(plan!.DayPlanId, entry.EntryId, new(OccurredAt: null), key)
        );

    private Task<bool> RejectAsync(DayPlanEntryView entry, string reason) =>
        Commands.RunAsync(
            $"reject:{entry.EntryId}",
            key => Beds.RejectDayPlanEntryAsync(plan!.DayPlanId, entry.EntryId, new(reason), key)
        );

    private RenderFragment Line(DayPlanEntryView entry) =>
        builder =>
        {
            builder.OpenComponent<DayPlanLine>(0);
            builder.SetKey(entry.EntryId);
            builder.AddComponentParameter(1, nameof(DayPlanLine.Entry), entry);
            builder.AddComponentParameter(2, nameof(DayPlanLine.Name), Labels.NameOf(entry.PatientId));
            builder.AddComponentParameter(
                3,
                nameof(DayPlanLine.MayAnswer),
                MayPlan && entry.State == DayPlanEntryState.Proposed
            );
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
