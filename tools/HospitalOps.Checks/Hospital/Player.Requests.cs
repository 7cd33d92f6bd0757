using HospitalOps.Api.Beds;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Checks.Hospital;

/// <summary>Bed requests and holds, also to the other hospital.</summary>
internal sealed partial class Player
{
    private async Task RequestAsync(Random random)
    {
        var (human, site) = (Who(random), Site(random));
        if (Last(human.Requests, random) is { } request && random.Next(5) > 0)
        {
            await AnswerAsync(request, site, random, null);
            return;
        }
        if (
            Last(human.Stays[site], random) is { } stay
            && (await Desk(Roles.Doctor, site).GetStayAsync(stay)).Value is { } known
        )
            await AskAsync(stay, known.PatientId, site, random, $"{human}", human);
        else
            await StayAsync(random);
    }

    private async Task AskAsync(Guid stay, Guid patient, int site, Random random, string whom, Human? human = null)
    {
        var told = Told0(random, out var old);
        var away = random.Next(6) == 0;
        var request = await DoAsync(
            away ? "asks the other hospital for a bed for" : "asks for a bed for",
            site,
            whom,
            Ward(random.Next(2) == 0 ? Roles.Doctor : Roles.WardNurse, site)
                .RequestBedAsync(
                    new(
                        stay,
                        patient,
                        CareLevel.Standard,
                        "MED",
                        null,
                        null,
                        Isolations[random.Next(Isolations.Length)],
                        PlacementPriority.Emergency,
                        null,
                        null,
                        "check",
                        told,
                        away ? scene.Sites[1 - site].Hospital : null
                    )
                    {
                        ConfirmOld = old,
                    }
                )
        );
        if (request is null)
            return;
        human ??= Everybody.FirstOrDefault(one => one.Stays[site].Contains(stay));
        if (human is not null)
            Keep(human.Requests, request.PlacementRequestId);
    }

    /// <param name="seen">Its state as the board showed it; null: look.</param>
    private async Task AnswerAsync(Guid id, int site, Random random, int? seen)
    {
        // Whoever may not see it at one hospital asks at the other.
        var view =
            (await Ward(Roles.BedManager, site).GetPlacementRequestAsync(id)).Value
            ?? (await Ward(Roles.BedManager, site = 1 - site).GetPlacementRequestAsync(id)).Value;
        if (view is null)
            return;
        var there = view.Hospital == scene.Sites[site].Code ? site : 1 - site;
        var (nurse, manager) = (Ward(Roles.WardNurse, there), Ward(Roles.BedManager, there));
        var told = Told0(random, out var old);
        var dice = random.Next(20);
        var open = seen is { } state ? (PlacementState)state : view.State;
        switch (open)
        {
            case PlacementState.Requested when dice < 14:
                var (bed, code) = scene.Sites[there].Beds[random.Next(scene.Sites[there].Beds.Count)];
                if ((await manager.GetBedAsync(bed)).Value is not { } now)
                    return;
                if (now.Label is BedLabel.Occupied or BedLabel.OnLeave)
                    await DoAsync(
                        "plans to hold",
                        there,
                        code,
                        manager.PlanHoldAsync(id, new(bed, "check"), now.Version)
                    );
                else
                    await DoAsync(
                        "holds",
                        there,
                        code,
                        manager.ReserveBedAsync(
                            id,
                            new(bed, random.Next(3) > 0 ? "check" : null, told) { ConfirmOld = old },
                            now.Version
                        )
                    );
                break;
            case PlacementState.Reserved
            or PlacementState.Accepted when dice < 11 && view.Kind == PlacementKind.SiteTransfer:
                if (open == PlacementState.Reserved)
                    await DoAsync(
                        "accepts for",
                        there,
                        $"{view.BedCode}",
                        nurse.AcceptPatientAsync(id, new(told) { ConfirmOld = old })
                    );
                else if (view.DepartedAt is null)
                    await DoAsync(
                        "sends off to",
                        1 - there,
                        $"{view.BedCode}",
                        Ward(Roles.WardNurse, 1 - there)
                            .DepartToSiteAsync(id, new(told, Newborns(random), "check") { ConfirmOld = old })
                    );
                else
                    await ArriveAsync(id, there, view, random, told, old);
                await SentAsync(there);
                break;
            case PlacementState.Reserved or PlacementState.Accepted when dice < 12:
                await ArriveAsync(id, there, view, random, told, old);
                break;
            case PlacementState.Reserved when dice < 14:
                await DoAsync("accepts for", there, $"{view.BedCode}", nurse.AcceptPatientAsync(id, new(null)));
                break;
            case PlacementState.Reserved or PlacementState.Accepted when dice < 16:
                await DoAsync(
                    "refuses for",
                    there,
                    $"{view.BedCode}",
                    nurse.RefusePatientAsync(id, new("check", null))
                );
                break;
            case PlacementState.Reserved or PlacementState.Accepted when dice < 18:
                await DoAsync("releases", there, $"{view.BedCode}", manager.ReleaseHoldAsync(id, new("check")));
                break;
            case PlacementState.Requested when dice < 16 && view.Planned is not null:
                await DoAsync(
                    "calls off the plan for",
                    there,
                    $"{view.Planned.BedCode}",
                    manager.CallOffPlannedHoldAsync(id, new("check"))
                );
                break;
            case PlacementState.Requested or PlacementState.Reserved or PlacementState.Accepted when dice < 19:
                await DoAsync(
                    "withdraws a request",
                    site,
                    "",
                    Ward(Roles.WardNurse, site).WithdrawBedRequestAsync(id, new("check", null))
                );
                break;
            case PlacementState.Reserved or PlacementState.Accepted:
                await DoAsync(
                    "holds longer",
                    there,
                    $"{view.BedCode}",
                    manager.ChangeHoldAsync(id, new(Now.AddMinutes(random.Next(-10, 300)), "check"))
                );
                break;
            default:
                // Too late, whatever it is.
                await ArriveAsync(id, there, view, random, told, old);
                break;
        }
    }

    private Task<PlacementRequestView?> ArriveAsync(
        Guid id,
        int site,
        PlacementRequestView view,
        Random random,
        DateTimeOffset? told,
        bool old
    ) =>
        DoAsync(
            "confirms the arrival in",
            site,
            $"{view.BedCode}",
            Ward(Roles.WardNurse, site)
                .ConfirmArrivalAsync(id, new(told, Newborns(random), "check") { ConfirmOld = old })
        );

    /// <summary>Whoever was sent to the other hospital is known there by the records that were made for him.</summary>
    private async Task SentAsync(int site)
    {
        foreach (var human in Everybody.ToList())
        foreach (var stay in human.Stays[1 - site].TakeLast(1).ToList())
            if ((await Desk(Roles.BedManager, 1 - site).GetStayAsync(stay)).Value?.TransferredToStayId is { } next)
            {
                Keep(human.Stays[site], next);
                if ((await Desk(Roles.BedManager, site).GetStayAsync(next)).Value is { } view)
                    Keep(human.Records[site], view.PatientId);
            }
    }
}
