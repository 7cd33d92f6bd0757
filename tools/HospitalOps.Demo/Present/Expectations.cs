using HospitalOps.Demo.Access;
using HospitalOps.Demo.Plan;
using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.Demo.Present;

/// <summary>What is told of a stay once its journey is known: expected discharges, blockers, porter jobs.</summary>
internal sealed class Expectations(Staff staff, Random chance, DateTimeOffset now, TimeProvider clock)
{
    private static readonly (TransportPurpose Purpose, string Place)[] Trips =
    [
        (TransportPurpose.Imaging, "Scanner 1"),
        (TransportPurpose.Imaging, "IRM"),
        (TransportPurpose.Examination, "Échographie cardiaque"),
        (TransportPurpose.Examination, "Endoscopie"),
        (TransportPurpose.Theatre, "Bloc opératoire"),
    ];

    /// <summary>The ward expects the discharge; one in ten wards has not said it yet.</summary>
    public Task ExpectAsync(PlannedStay plan, Guid stay) =>
        staff.Tally.TryAsync(() =>
            Answers.MustSoon(
                () =>
                    staff.Doctor.Tracking.ExpectDischargeAsync(
                        stay,
                        new(
                            plan.ExpectedAt,
                            plan.Leaving is null
                                ? (chance.Next(3) == 0 ? Confidence.Possible : Confidence.Likely)
                                : Confidence.Sure,
                            null,
                            null
                        )
                    ),
                clock
            )
        );

    public async Task LeaveTodayAsync(WardFilling wards, PlannedStay plan, Admitted who)
    {
        await staff.Tally.TryAsync(() => wards.DecideAsync(plan, who));
        if (plan.Leaving!.Blocker is { } blocker)
            await staff.Tally.TryAsync(() =>
                Answers.MustSoon(
                    () =>
                        staff.Nurse.Tracking.OpenBlockerAsync(
                            who.Stay,
                            new(blocker, null, null, now.AddMinutes(chance.Next(30, 200)))
                        ),
                    clock
                )
            );
    }

    /// <summary>A porter is asked; how far the job is by <paramref name="stage"/>, 0 to 3.</summary>
    public Task CarryAsync(PlannedStay plan, Guid stay, int stage) =>
        staff.Tally.TryAsync(async () =>
        {
            var (purpose, place) = Trips[chance.Next(Trips.Length)];
            var asked = now.AddMinutes(-chance.Next(6, 40));
            var job = await Answers.MustSoon(
                () =>
                    staff.Nurse.Tracking.RequestTransportAsync(
                        new(
                            stay,
                            (TransportMode)chance.Next(4),
                            plan.Bed.BedId,
                            null,
                            asked,
                            purpose,
                            place,
                            chance.Next(4) == 0 ? [TransportEquipment.Oxygen] : null
                        )
                    ),
                clock
            );
            if (stage >= 1)
                await staff.Porter.Tracking.TakeTransportAsync(job.TransportId, new(asked.AddMinutes(2))).Must();
            if (stage >= 2)
                await staff.Porter.Tracking.StartTransportAsync(job.TransportId, new(asked.AddMinutes(3))).Must();
            if (stage >= 3)
                await staff.Porter.Tracking.FinishTransportAsync(job.TransportId, new(asked.AddMinutes(5))).Must();
        });
}
