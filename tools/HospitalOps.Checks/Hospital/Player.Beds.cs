using HospitalOps.Api.Beds;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Checks.Hospital;

/// <summary>Wards: who sees a bed does with it what its label asks for.</summary>
internal sealed partial class Player
{
    private static readonly IsolationNeed[] Isolations =
    [
        IsolationNeed.None,
        IsolationNeed.None,
        IsolationNeed.None,
        IsolationNeed.Contact,
        IsolationNeed.Droplet,
        IsolationNeed.Airborne,
    ];

    private static readonly string[] Causes =
    [
        "discharge",
        "discharge",
        "transfer",
        "death",
        "wrong_entry",
        "absconded",
    ];

    private async Task BedAsync(Random random)
    {
        var site = Site(random);
        var (id, code) = scene.Sites[site].Beds[random.Next(scene.Sites[site].Beds.Count)];
        if ((await Ward(Roles.WardNurse, site).GetBedAsync(id)).Value is not { } bed)
            return;
        await (
            bed.Label switch
            {
                BedLabel.Free => FreeAsync(bed, site, random),
                BedLabel.Reserved => HeldAsync(bed, site, random),
                BedLabel.Occupied => OccupiedAsync(bed, site, random),
                BedLabel.OnLeave => AwayAsync(bed, site, random),
                BedLabel.ToClean or BedLabel.Cleaning => CleanAsync(bed, site, random),
                BedLabel.Blocked => BlockedAsync(bed, site, random),
                _ => DoAsync("opens", site, code, Ward(Roles.Administrator, site).ReopenBedAsync(id, new("check"))),
            }
        );
    }

    private Task FreeAsync(BedView bed, int site, Random random) =>
        random.Next(20) switch
        {
            0 => BlockAsync(bed, site, random),
            1 => DoAsync(
                "closes",
                site,
                bed.Code,
                Ward(Roles.Administrator, site).CloseBedAsync(bed.BedId, new("check"))
            ),
            2 => DirtyAsync(bed, site),
            3 => ReturnAsync(bed, site, random),
            _ => OccupyAsync(bed, site, random),
        };

    private async Task OccupyAsync(BedView bed, int site, Random random)
    {
        var human = Who(random);
        if (Last(human.Stays[site], random) is not { } stay)
        {
            await StayAsync(random);
            return;
        }
        // The record of the stay, mostly; now and then another one of the same person, or somebody else's.
        var record = (await Desk(Roles.WardNurse, site).GetStayAsync(stay)).Value?.PatientId;
        if (random.Next(15) == 0)
            record = Last(Who(random).Records[site], random) ?? record;
        var told = Told0(random, out var old);
        await DoAsync(
            "puts into",
            site,
            $"{bed.Code} {human}",
            Ward(Roles.WardNurse, site)
                .OccupyBedAsync(
                    bed.BedId,
                    new(
                        stay,
                        record ?? stay,
                        null,
                        null,
                        Isolations[random.Next(Isolations.Length)],
                        random.Next(3) > 0 ? "check" : null,
                        told
                    )
                    {
                        ConfirmOld = old,
                    },
                    bed.Version
                )
        );
    }

    private async Task HeldAsync(BedView bed, int site, Random random)
    {
        if (bed.Reservation is not { } hold)
            return;
        if (random.Next(12) == 0)
            await OccupyAsync(bed, site, random);
        else
            await AnswerAsync(hold.PlacementRequestId, site, random, (int)hold.State);
    }

    private async Task OccupiedAsync(BedView bed, int site, Random random)
    {
        var nurse = Ward(Roles.WardNurse, site);
        var stay = bed.Occupancy!.StayId;
        switch (random.Next(20))
        {
            case < 5:
                await VacateAsync(bed, stay, site, random);
                break;
            case < 8:
                await LeaveAsync(bed, site, random);
                break;
            case < 10:
                var (other, _) = scene.Sites[site].Beds[random.Next(scene.Sites[site].Beds.Count)];
                if ((await nurse.GetBedAsync(other)).Value is { } with)
                    await DoAsync(
                        "exchanges",
                        site,
                        $"{bed.Code} and {with.Code}",
                        nurse.SwapBedsAsync(bed.BedId, new(other, with.Version, "check", "check", null), bed.Version)
                    );
                break;
            case < 13:
                await DoAsync(
                    "changes the precautions at",
                    site,
                    bed.Code,
                    nurse.ChangePrecautionsAsync(
                        bed.BedId,
                        new(Isolations[random.Next(Isolations.Length)], "check", null),
                        bed.Version
                    )
                );
                break;
            case 13:
                await BlockAsync(bed, site, random);
                break;
            case 14:
                await LinkAsync(bed, site, random);
                break;
            case 15 when bed.Newborns.Count > 0:
                await DoAsync(
                    "places the newborn at",
                    site,
                    bed.Code,
                    nurse.PlaceNewbornAsync(
                        bed.Newborns[0].NewbornId,
                        new(random.Next(2) == 0 ? NewbornChoice.Apart : NewbornChoice.Together, "check")
                    )
                );
                break;
            case 16:
                await DirtyAsync(bed, site);
                break;
            default:
                await AskAsync(stay, bed.Occupancy.PatientId, site, random, $"who lies in {bed.Code}");
                break;
        }
    }

    private async Task VacateAsync(BedView bed, Guid stay, int site, Random random)
    {
        var told = Told0(random, out var old);
        var cause = Causes[random.Next(Causes.Length)];
        await DoAsync(
            "vacates",
            site,
            $"{bed.Code} ({cause})",
            Ward(Roles.WardNurse, site)
                .VacateBedAsync(
                    bed.BedId,
                    new(stay, cause, told, Newborns(random), "check") { ConfirmOld = old },
                    bed.Version
                )
        );
    }

    private static NewbornChoice? Newborns(Random random) =>
        random.Next(3) switch
        {
            0 => NewbornChoice.Apart,
            1 => NewbornChoice.Together,
            _ => null,
        };

    private async Task LeaveAsync(BedView bed, int site, Random random)
    {
        var kind = (AbsenceKind)random.Next(4);
        await DoAsync(
            "lets go",
            site,
            $"{bed.Code} ({kind})",
            Ward(Roles.WardNurse, site)
                .LeaveBedAsync(
                    bed.BedId,
                    new(kind, Now.AddHours(random.Next(1, 40)), random.Next(3) > 0, Told0(random, out var old))
                    {
                        ConfirmOld = old,
                    },
                    bed.Version
                )
        );
    }

    private async Task AwayAsync(BedView bed, int site, Random random)
    {
        if (random.Next(4) == 0)
            await VacateAsync(bed, bed.Occupancy!.StayId, site, random);
        else
            await DoAsync(
                "takes back into",
                site,
                bed.Code,
                Ward(Roles.WardNurse, site)
                    .ReturnToBedAsync(bed.BedId, new(Told0(random, out var old)) { ConfirmOld = old }, bed.Version)
            );
    }

    /// <summary>Somebody comes back from leave whose bed was given away.</summary>
    private async Task ReturnAsync(BedView bed, int site, Random random)
    {
        var human = Who(random);
        if (Last(human.Stays[site], random) is { } stay)
            await DoAsync(
                "takes back into",
                site,
                $"{bed.Code} {human}",
                Ward(Roles.WardNurse, site).ReturnToBedAsync(bed.BedId, new(null, stay), bed.Version)
            );
    }

    private async Task LinkAsync(BedView bed, int site, Random random)
    {
        Human? baby;
        lock (babies)
            baby = babies.Count == 0 ? null : babies[random.Next(babies.Count)];
        if (
            baby is not null
            && Last(baby.Stays[site], random) is { } stay
            && Last(baby.Records[site], random) is { } record
        )
            await DoAsync(
                "lays beside",
                site,
                $"{bed.Code} {baby}",
                Ward(Roles.WardNurse, site).LinkNewbornAsync(new(stay, record, bed.Code))
            );
    }
}
