using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Checks.Hospital;

/// <summary>Queues: numbers, calls, triage, appointments.</summary>
internal sealed partial class Player
{
    private async Task QueueAsync(Random random)
    {
        var (human, site) = (Who(random), Site(random));
        var queue = scene.Sites[site].Queues[random.Next(3)];
        switch (random.Next(20))
        {
            case < 5:
                await IssueAsync(human, site, random);
                break;
            case < 8:
                var called = await DoAsync(
                    "calls the next of",
                    site,
                    queue.Kind,
                    Hall(queue.Kind == "doctor" ? Roles.Doctor : Roles.TriageNurse, site)
                        .CallNextAsync(queue.Id, new(queue.Desks[random.Next(2)], null))
                );
                if (called?.PatientId is null && called is not null)
                    await LinkTicketAsync(human, called.TicketId, site, random);
                break;
            case < 11:
                await AppointAsync(human, site, random);
                break;
            default:
                if (Last(human.Tickets[site], random) is { } ticket)
                    await MoveTicketAsync(human, ticket, site, random);
                else
                    await IssueAsync(human, site, random);
                break;
        }
    }

    private async Task IssueAsync(Human human, int site, Random random)
    {
        // The kiosk and the doctor's door know nobody; the desk may know patient and stay.
        var named = random.Next(3) > 0 ? Last(human.Records[site], random) : null;
        var stay = named is not null && random.Next(2) == 0 ? Last(human.Stays[site], random) : null;
        var told = Told0(random, out var old);
        var queue = scene.Sites[site].Queues[random.Next(3)];
        var ticket = await DoAsync(
            "gives a number to",
            site,
            $"{human} for {queue.Kind}",
            Hall(Roles.AdmissionsClerk, site)
                .IssueTicketAsync(
                    queue.Id,
                    new(
                        named,
                        stay,
                        random.Next(2) == 0 ? TicketChannel.Desk : TicketChannel.Kiosk,
                        random.Next(6) == 0 ? "pregnant" : null,
                        told
                    )
                    {
                        ConfirmOld = old,
                    }
                )
        );
        if (ticket is not null)
            Keep(human.Tickets[site], ticket.TicketId);
    }

    private async Task LinkTicketAsync(Human human, Guid ticket, int site, Random random)
    {
        // Now and then somebody else's stay.
        if (Last(human.Records[site], random) is { } record)
            await DoAsync(
                "links a ticket to",
                site,
                $"{human}",
                Hall(Roles.AdmissionsClerk, site)
                    .LinkPatientAsync(
                        ticket,
                        new(
                            record,
                            random.Next(2) == 0
                                ? null
                                : Last((random.Next(8) == 0 ? Who(random) : human).Stays[site], random),
                            null
                        )
                    )
            );
    }

    private async Task MoveTicketAsync(Human human, Guid ticket, int site, Random random)
    {
        var nurse = Hall(Roles.TriageNurse, site);
        if ((await nurse.GetTicketAsync(ticket)).Value is not { } view)
            return;
        var move = new MoveTicketRequest(Told0(random, out var old)) { ConfirmOld = old };
        var dice = random.Next(20);
        // One in ten comes at the wrong moment.
        var state = random.Next(10) == 0 ? (TicketState)random.Next(8) : view.State;
        var queue = scene.Sites[site].Queues.First(one => one.Id == view.QueueId);
        var who = $"the ticket of {human}";
        switch (state)
        {
            case TicketState.Waiting when view.PatientId is null && dice < 8:
                await LinkTicketAsync(human, ticket, site, random);
                break;
            case TicketState.Waiting when dice < 15:
                await DoAsync(
                    "calls",
                    site,
                    who,
                    nurse.CallTicketAsync(ticket, new(queue.Desks[random.Next(2)], "check", null))
                );
                break;
            case TicketState.Waiting or TicketState.Called or TicketState.Absent when dice == 19:
                await DoAsync("cancels", site, who, nurse.CancelTicketAsync(ticket, new("mistake", null)));
                break;
            case TicketState.Waiting or TicketState.Absent when dice < 17:
                await DoAsync("says has left", site, who, nurse.RecordLeftAsync(ticket, new(null, true)));
                break;
            case TicketState.Waiting:
                await DoAsync(
                    "takes back the last move of",
                    site,
                    who,
                    Hall(Roles.OperationsManager, site).UndoTicketAsync(ticket, move)
                );
                break;
            case TicketState.Called when dice < 13:
                await DoAsync("begins to serve", site, who, nurse.StartServiceAsync(ticket, move));
                break;
            case TicketState.Called when dice < 15:
                await DoAsync("calls again", site, who, nurse.RecallTicketAsync(ticket, move));
                break;
            case TicketState.Called when dice < 17:
                await DoAsync("marks absent", site, who, nurse.MarkTicketAbsentAsync(ticket, move));
                break;
            case TicketState.Called or TicketState.Absent:
                await DoAsync("puts back", site, who, nurse.PutTicketBackAsync(ticket, move));
                break;
            case TicketState.InService when dice < 7 && queue.Kind == "triage":
                await TriageAsync(ticket, site, random, who);
                break;
            case TicketState.InService when dice < 10:
                var next = await DoAsync(
                    "sends on",
                    site,
                    who,
                    nurse.RedirectTicketAsync(ticket, new(scene.Sites[site].Queues[random.Next(3)].Id, null))
                );
                if (next?.NextTicketId is { } following)
                    Keep(human.Tickets[site], following);
                break;
            case TicketState.InService when dice < 17:
                await DoAsync("has served", site, who, nurse.FinishServiceAsync(ticket, move));
                break;
            default:
                await DoAsync(
                    "takes back the last move of",
                    site,
                    who,
                    Hall(Roles.OperationsManager, site).UndoTicketAsync(ticket, new(null))
                );
                break;
        }
    }

    private async Task TriageAsync(Guid ticket, int site, Random random, string who)
    {
        var scale = (await Hall(Roles.TriageNurse, site).ShowTriageScaleAsync()).Value!;
        await DoAsync(
            "sorts",
            site,
            who,
            Hall(Roles.TriageNurse, site)
                .TriagePatientAsync(
                    ticket,
                    new(
                        scale.Levels[random.Next(scale.Levels.Count)].Code,
                        "check",
                        "check",
                        random.Next(11),
                        null,
                        NoScore: true,
                        QueueId: random.Next(2) == 0 ? scene.Sites[site].Queues[2].Id : null
                    )
                )
        );
    }

    private async Task AppointAsync(Human human, int site, Random random)
    {
        var clerk = Hall(Roles.AdmissionsClerk, site);
        if (Last(human.Appointments[site], random) is { } appointment && random.Next(2) == 0)
        {
            if (random.Next(3) == 0)
            {
                await DoAsync(
                    "cancels an appointment of",
                    site,
                    $"{human}",
                    clerk.CancelAppointmentAsync(appointment, new("check"))
                );
                return;
            }
            await DoAsync("checks in", site, $"{human}", clerk.CheckInAsync(appointment));
            return;
        }
        if (await RecordAsync(human, site, random) is not { } record)
            return;
        var booked = await DoAsync(
            "books an hour for",
            site,
            $"{human}",
            clerk.BookAppointmentAsync(
                scene.Sites[site].Queues[random.Next(3)].Id,
                new(Now.AddMinutes(random.Next(5, 5000)), Today.Year - human.Age, record)
            )
        );
        if (booked is not null)
            Keep(human.Appointments[site], booked.AppointmentId);
    }
}
