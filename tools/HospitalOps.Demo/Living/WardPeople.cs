using HospitalOps.Demo.Access;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.Demo.Living;

/// <summary>One ward at a beat: who is due back comes back, and now and then somebody is asked for elsewhere.</summary>
internal sealed class WardPeople : IActor
{
    private int turn;

    public async Task StepAsync(Ground ground)
    {
        var nurse = ground.Staff.Nurse;
        var wards = (await nurse.Beds.ListWardsAsync().Must())
            .Where(ward => ward.CareLevel != CareLevel.Day)
            .OrderBy(ward => ward.Code, StringComparer.Ordinal)
            .ToList();
        if (wards.Count == 0)
            return;
        var ward = wards[turn++ % wards.Count];
        var board = await nurse.Beds.ShowWardBoardAsync(ward.WardId).Must();
        foreach (var bed in board.Beds.Where(one => one.Absence is { } away && away.DueBackAt < ground.Now))
            await ground.Staff.Tally.TryAsync(() =>
                nurse.Beds.ReturnToBedAsync(bed.BedId, new(null), bed.Version).Must()
            );
        var candidate = board.Beds.FirstOrDefault(one =>
            one is { Label: BedLabel.Occupied, Absence: null, Newborns.Count: 0 }
            && !one.Badges.Contains("discharge_decided")
        );
        if (candidate is not null && ground.Once(8))
            await ground.Staff.Tally.TryAsync(() =>
                nurse
                    .Tracking.RequestTransportAsync(
                        new(
                            candidate.Occupancy!.StayId,
                            (TransportMode)ground.Chance.Next(4),
                            candidate.BedId,
                            null,
                            null,
                            ground.Chance.Next(2) == 0 ? TransportPurpose.Imaging : TransportPurpose.Examination,
                            ground.Chance.Next(2) == 0 ? "Scanner 1" : "Échographie"
                        )
                    )
                    .Must()
            );
    }
}
