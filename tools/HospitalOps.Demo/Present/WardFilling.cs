using System.Collections.Concurrent;
using HospitalOps.Api.Beds;
using HospitalOps.Demo.Access;
using HospitalOps.Demo.Plan;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Demo.Present;

/// <summary>Lays the patients of a plan into their beds, newborns beside their mothers.</summary>
internal sealed class WardFilling(Staff staff, IReadOnlyDictionary<Guid, long> versions)
{
    private readonly Admitting admitting = new(staff);
    private readonly ConcurrentDictionary<Guid, long> current = new(versions);
    private int newborns;

    /// <summary>Those who lie in a bed now, in the order in which they came in.</summary>
    public ConcurrentQueue<(PlannedStay Plan, Admitted Who)> Lying { get; } = new();

    public int Newborns => newborns;

    public async Task LayAsync(PlannedStay plan)
    {
        var who = await admitting.OpenAsync(plan);
        await OccupyAsync(plan, who);
        Lying.Enqueue((plan, who));
        if (plan.Birth is not null)
            await staff.Tally.TryAsync(() => BearAsync(plan, who));
        if (plan.Away is { } away)
            await staff.Tally.TryAsync(async () =>
                Keep(
                    await staff
                        .Nurse.Beds.LeaveBedAsync(
                            plan.Bed.BedId,
                            new LeaveBedRequest(away.Kind, away.DueBackAt, true, away.Since),
                            current[plan.Bed.BedId]
                        )
                        .Must()
                )
            );
    }

    /// <summary>The whole stay of somebody who left this morning, and what became of the bed.</summary>
    public async Task LeaveAsync(PlannedDeparture departure)
    {
        var (plan, cleaning) = departure;
        var who = await admitting.OpenAsync(plan);
        await OccupyAsync(plan, who);
        await DecideAsync(plan, who);
        var left = plan.LeftAt!.Value;
        Keep(
            await staff
                .Nurse.Beds.VacateBedAsync(
                    plan.Bed.BedId,
                    new VacateBedRequest(who.Stay, "discharge", left),
                    current[plan.Bed.BedId]
                )
                .Must()
        );
        await staff.Clerk.Admissions.RecordDepartureAsync(who.Stay, new(left.AddMinutes(12))).Must();
        if (cleaning == AfterCleaning.Waits)
            return;
        var job = (await staff.Nurse.Beds.GetBedAsync(plan.Bed.BedId).Must()).CleaningJob!.CleaningJobId;
        await staff.Cleaner.Beds.StartCleaningAsync(job, new(left.AddMinutes(14))).Must();
        if (cleaning == AfterCleaning.Done)
            await staff.Cleaner.Beds.FinishCleaningAsync(job, new(left.AddMinutes(34))).Must();
    }

    /// <summary>The doctor's decision of today, and the papers when they are done.</summary>
    public async Task DecideAsync(PlannedStay plan, Admitted who)
    {
        var leaving = plan.Leaving!;
        await staff
            .Doctor.Admissions.DecideDischargeAsync(
                who.Stay,
                new(DischargeDestination.Home, leaving.DecidedAt, null, null, false, false, false, null, null, null)
            )
            .Must();
        if (leaving.PaperworkAt is { } at)
            await staff.Clerk.Admissions.FinishDischargePaperworkAsync(who.Stay, new(at)).Must();
    }

    public async Task BlockAsync(PlannedBlock block) =>
        Keep(
            await staff
                .BedManager.Beds.BlockBedAsync(
                    block.Bed.BedId,
                    new(block.Reason, block.Until),
                    current[block.Bed.BedId]
                )
                .Must()
        );

    private async Task OccupyAsync(PlannedStay plan, Admitted who) =>
        Keep(
            await staff
                .Nurse.Beds.OccupyBedAsync(
                    plan.Bed.BedId,
                    new(who.Stay, who.Patient, null, null, plan.Isolation, null, plan.InBedAt) { ConfirmOld = true },
                    current[plan.Bed.BedId]
                )
                .Must()
        );

    private async Task BearAsync(PlannedStay plan, Admitted mother)
    {
        var child = await staff
            .Nurse.Admissions.RegisterNewbornAsync(mother.Patient, new(plan.Birth!.Sex, plan.Birth.At, null))
            .Must();
        await staff.Nurse.Beds.LinkNewbornAsync(new(child.StayId, child.PatientId, plan.Bed.Code)).Must();
        Interlocked.Increment(ref newborns);
        // Her bed has another version now; she is not away, and leaves it in another way.
    }

    private void Keep(BedView bed) => current[bed.BedId] = bed.Version;
}
