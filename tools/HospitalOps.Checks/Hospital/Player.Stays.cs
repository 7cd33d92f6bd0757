using HospitalOps.Api.Admissions;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Checks.Hospital;

/// <summary>Stays: from the announcement to the departure, and back.</summary>
internal sealed partial class Player
{
    private static readonly StayKind[] Kinds =
    [
        StayKind.Emergency,
        StayKind.Emergency,
        StayKind.Emergency,
        StayKind.Scheduled,
        StayKind.Scheduled,
        StayKind.TransferIn,
        StayKind.DayCase,
        StayKind.Outpatient,
    ];

    private async Task StayAsync(Random random)
    {
        var (human, site) = (Who(random), Site(random));
        if (await RecordAsync(human, site, random) is not { } record)
            return;
        var stay = Last(human.Stays[site], random);
        var now = stay is { } id ? (await Desk(Roles.AdmissionsClerk, site).GetStayAsync(id)).Value : null;
        // One act in ten comes at the wrong moment.
        var state = now is null ? (StayState?)null : now.State;
        if (stay is { } known && random.Next(10) == 0)
        {
            await MoveStayAsync(human, known, site, random, random.Next(11));
            return;
        }
        var dice = random.Next(100);
        switch (state)
        {
            case StayState.PreAdmitted:
                await MoveStayAsync(human, stay!.Value, site, random, dice < 75 ? 0 : 1);
                break;
            case StayState.Open when now!.DischargeDecidedAt is not null:
                await MoveStayAsync(
                    human,
                    stay!.Value,
                    site,
                    random,
                    dice < 30 ? 5
                        : dice < 75 ? 6
                        : 7
                );
                break;
            case StayState.Open when now!.AdmissionDecidedAt is null:
                await MoveStayAsync(
                    human,
                    stay!.Value,
                    site,
                    random,
                    dice < 60 ? 3
                        : dice < 68 ? 1
                        : dice < 76 ? 2
                        : dice < 92 ? 4
                        : 8
                );
                break;
            case StayState.Open:
                await MoveStayAsync(
                    human,
                    stay!.Value,
                    site,
                    random,
                    dice < 50 ? 4
                        : dice < 60 ? 2
                        : dice < 68 ? 8
                        : dice < 74 ? 1
                        : dice < 80 ? 9
                        : 3
                );
                break;
            case StayState.Closed when dice < 20:
                await MoveStayAsync(human, stay!.Value, site, random, 7);
                break;
            case StayState.Closed when dice < 35 && now!.PaperworkDoneAt is null:
                await MoveStayAsync(human, stay!.Value, site, random, 5);
                break;
            default:
                await BeginStayAsync(human, record, site, random);
                break;
        }
    }

    private async Task BeginStayAsync(Human human, Guid record, int site, Random random)
    {
        var kind = Kinds[random.Next(Kinds.Length)];
        StayView? stay;
        if (random.Next(5) == 0)
        {
            var expected = Now.AddHours(random.Next(-2, 60));
            stay = await DoAsync(
                "pre-admits",
                site,
                $"{human} ({kind})",
                Desk(Roles.AdmissionsClerk, site)
                    .PreAdmitPatientAsync(
                        new(
                            record,
                            random.Next(4) == 0 ? kind : StayKind.Scheduled,
                            expected,
                            random.Next(2) == 0 ? expected.AddHours(random.Next(1, 30)) : null,
                            CareLevel.Standard,
                            "MED",
                            null
                        )
                    )
            );
        }
        else
        {
            stay = await DoAsync(
                "opens a stay of",
                site,
                $"{human} ({kind})",
                Desk(Roles.AdmissionsClerk, site)
                    .OpenStayAsync(
                        new(record, kind, await VisitAsync(human, site, random), Told0(random, out var old))
                        {
                            ConfirmOld = old,
                        }
                    )
            );
        }
        if (stay is not null)
            Keep(human.Stays[site], stay.StayId);
    }

    /// <summary>The visit of his last ticket, mostly.</summary>
    private async Task<Guid?> VisitAsync(Human human, int site, Random random) =>
        random.Next(3) > 0 && Last(human.Tickets[site], random) is { } ticket
            ? (await Hall(Roles.AdmissionsClerk, site).GetTicketAsync(ticket)).Value?.VisitId
            : null;

    private async Task MoveStayAsync(Human human, Guid stay, int site, Random random, int act)
    {
        var clerk = Desk(Roles.AdmissionsClerk, site);
        var doctor = Desk(Roles.Doctor, site);
        var told = Told0(random, out var old);
        switch (act)
        {
            case 0:
                await DoAsync(
                    "receives",
                    site,
                    $"{human}",
                    clerk.ReceivePreAdmittedAsync(stay, new(null, told) { ConfirmOld = old })
                );
                break;
            case 1:
                await DoAsync(
                    "cancels the stay of",
                    site,
                    $"{human}",
                    clerk.CancelStayAsync(
                        stay,
                        new(random.Next(4) == 0 ? StayCancelReason.NoBed : StayCancelReason.EnteredInError, "check")
                    )
                );
                break;
            case 2:
                var kind = Kinds[random.Next(Kinds.Length)];
                await DoAsync(
                    "changes the kind of stay of",
                    site,
                    $"{human} to {kind}",
                    clerk.ChangeStayKindAsync(stay, new(kind, told) { ConfirmOld = old })
                );
                break;
            case 3:
                await DoAsync(
                    "decides to admit",
                    site,
                    $"{human}",
                    doctor.DecideAdmissionAsync(stay, new(CareLevel.Standard, "MED", told) { ConfirmOld = old })
                );
                break;
            case 4:
                await DecideDischargeAsync(human, stay, site, random, told, old);
                break;
            case 5:
                await DoAsync(
                    "finishes the papers of",
                    site,
                    $"{human}",
                    clerk.FinishDischargePaperworkAsync(stay, new(told) { ConfirmOld = old })
                );
                break;
            case 6:
                await DoAsync(
                    "records the departure of",
                    site,
                    $"{human}",
                    Desk(random.Next(2) == 0 ? Roles.WardNurse : Roles.AdmissionsClerk, site)
                        .RecordDepartureAsync(stay, new(told) { ConfirmOld = old })
                );
                break;
            case 7:
                await DoAsync(
                    "takes back the discharge of",
                    site,
                    $"{human}",
                    (random.Next(2) == 0 ? doctor : clerk).ReverseDischargeAsync(stay, new("check"))
                );
                break;
            case 8:
                var sent = await DoAsync(
                    "sends to the other hospital",
                    site,
                    $"{human}",
                    Desk(Roles.BedManager, site)
                        .TransferToSiteAsync(stay, new(scene.Sites[1 - site].Hospital, told) { ConfirmOld = old })
                );
                if (sent is not null)
                {
                    Keep(human.Stays[1 - site], sent.StayId);
                    Keep(human.Records[1 - site], sent.PatientId);
                }
                break;
            case 9:
                await DoAsync(
                    "expects the discharge of",
                    site,
                    $"{human}",
                    Track(Roles.Doctor, site)
                        .ExpectDischargeAsync(
                            stay,
                            new(
                                Now.AddHours(random.Next(-2, 90)),
                                SharedKernel.Tracking.Confidence.Likely,
                                "check",
                                null
                            )
                        )
                );
                break;
            default:
                await DoAsync(
                    "cancels the stay of",
                    site,
                    $"{human}",
                    clerk.CancelStayAsync(stay, new(StayCancelReason.PatientWish, null))
                );
                break;
        }
    }
}
