using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.Checks.Hospital;

/// <summary>Porters, what a discharge waits for, notes, and milestones told anew.</summary>
internal sealed partial class Player
{
    private async Task TrackAsync(Random random)
    {
        var (human, site) = (Who(random), Site(random));
        if (Last(human.Stays[site], random) is not { } stay)
        {
            await StayAsync(random);
            return;
        }
        switch (random.Next(10))
        {
            case < 2:
                await DoAsync(
                    "asks a porter for",
                    site,
                    $"{human}",
                    Track(Roles.WardNurse, site)
                        .RequestTransportAsync(
                            new(
                                stay,
                                (TransportMode)random.Next(4),
                                null,
                                null,
                                null,
                                (TransportPurpose)random.Next(7),
                                random.Next(2) == 0 ? "IRM" : null
                            )
                        )
                );
                break;
            case < 6:
                await CarryAsync(human, stay, site, random);
                break;
            case 6:
                await DoAsync(
                    "says what the discharge waits for of",
                    site,
                    $"{human}",
                    Track(Roles.WardNurse, site)
                        .OpenBlockerAsync(stay, new((BlockerKind)random.Next(11), null, "check", null))
                );
                break;
            case 7:
                await DoAsync(
                    "writes a note for",
                    site,
                    $"{human}",
                    Track(Roles.WardNurse, site).WriteHandoverAsync(stay, new("check"))
                );
                break;
            default:
                await CorrectMilestoneAsync(human, stay, site, random);
                break;
        }
    }

    private async Task CarryAsync(Human human, Guid stay, int site, Random random)
    {
        var porter = Track(Roles.Porter, site);
        if ((await porter.ListTransportsAsync(stay)).Value is not { Count: > 0 } jobs)
            return;
        var job = jobs[random.Next(jobs.Count)];
        var id = job.TransportId;
        if (random.Next(8) == 0)
            await DoAsync(
                "calls off the porter of",
                site,
                $"{human}",
                Track(Roles.WardNurse, site).CancelTransportAsync(id, new("check"))
            );
        else if (random.Next(10) == 0)
            await DoAsync("cannot bring", site, $"{human}", porter.FailTransportAsync(id, new("check")));
        else
            await (
                job.State switch
                {
                    TransportState.Requested => DoAsync(
                        "takes the job for",
                        site,
                        $"{human}",
                        porter.TakeTransportAsync(id, new(null))
                    ),
                    TransportState.Taken => DoAsync(
                        "sets out with",
                        site,
                        $"{human}",
                        porter.StartTransportAsync(id, new(null))
                    ),
                    _ => DoAsync("has brought", site, $"{human}", porter.FinishTransportAsync(id, new(null))),
                }
            );
    }

    private async Task CorrectMilestoneAsync(Human human, Guid stay, int site, Random random)
    {
        var nurse = Track(Roles.WardNurse, site);
        if ((await nurse.ShowTimelineAsync(stay)).Value is not { Milestones.Count: > 0 } timeline)
            return;
        var milestone = timeline.Milestones[random.Next(timeline.Milestones.Count)];
        await DoAsync(
            "corrects",
            site,
            $"{milestone.Milestone} of {human}",
            nurse.CorrectMilestoneAsync(
                stay,
                new(
                    milestone.EventId,
                    milestone.Milestone,
                    random.Next(3) == 0 ? null : milestone.OccurredAt.AddMinutes(random.Next(-60, 10)),
                    "check",
                    true
                )
            )
        );
    }
}
