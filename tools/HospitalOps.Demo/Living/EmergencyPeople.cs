using HospitalOps.Api.Queues;
using HospitalOps.Demo.Access;
using HospitalOps.Demo.Emergency;
using HospitalOps.Demo.Present;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Demo.Living;

/// <summary>People come; desk, triage nurses and doctors call, serve and send on.</summary>
internal sealed class EmergencyPeople : IActor
{
    private static readonly TimeSpan Answers = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan AtDesk = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan AtTriage = TimeSpan.FromMinutes(4.5);
    private static readonly TimeSpan WithDoctor = TimeSpan.FromMinutes(21);

    /// <summary>More than so many waiting people: nobody new comes for the moment.</summary>
    private const int FullRoom = 22;

    public async Task StepAsync(Ground ground)
    {
        var staff = ground.Staff;
        var boards = new Dictionary<QueueKind, QueueBoard>();
        foreach (var kind in Enum.GetValues<QueueKind>())
            boards[kind] = await staff.Doctor.Queues.ShowQueueBoardAsync(ground.Department.Queue(kind)).Must();
        var waiting = boards.Values.Sum(board => board.Queue.Waiting);
        if (waiting < FullRoom && ground.Once(waiting < 6 ? 1.5 : 5))
            await ground.Visits.ArriveAsync(
                QueueKind.Reception,
                ground.Now,
                ground.Chance.Next(2) == 0 ? TicketChannel.Kiosk : TicketChannel.Desk
            );
        await ServeAsync(ground, staff.Clerk, boards[QueueKind.Reception], AtDesk, 3, ReceiveAsync);
        await ServeAsync(ground, staff.Triage, boards[QueueKind.Triage], AtTriage, 2, SortAsync);
        await ServeAsync(ground, staff.Doctor, boards[QueueKind.Doctor], WithDoctor, 8, TreatAsync);
        await CheckInAsync(ground);
    }

    /// <summary>Who is called begins, who is served long enough goes on, and a free desk calls the next one.</summary>
    private static async Task ServeAsync(
        Ground ground,
        StaffMember who,
        QueueBoard board,
        TimeSpan service,
        int atOnce,
        Func<Ground, TicketView, Task> goOn
    )
    {
        foreach (var ticket in board.Tickets.Where(one => one.State == TicketState.Called))
            if (ground.Now - ticket.CalledAt > Answers)
                await ground.Staff.Tally.TryAsync(() =>
                    who.Queues.StartServiceAsync(ticket.TicketId, new(null)).Must()
                );
        foreach (var ticket in board.Tickets.Where(one => one.State == TicketState.InService))
            // Half of them take less, a few much longer.
            if (ground.Now - ticket.CalledAt > service * 0.6 && ground.Once(service.TotalMinutes * 0.5))
                await ground.Staff.Tally.TryAsync(() => goOn(ground, ticket));
        var busy = board.Queue.Called + board.Queue.InService;
        var free = board.Queue.ServicePoints.FirstOrDefault(one =>
            one.IsOpen && one.CurrentTicketId is null && !ground.Kept().Contains(one.ServicePointId)
        );
        if (free is not null && busy < atOnce && board.Queue.Waiting > 0)
            await ground.Staff.Tally.TryAsync(() =>
                who.Queues.CallNextAsync(board.Queue.QueueId, new(free.ServicePointId, null)).Must()
            );
    }

    /// <summary>The desk registers and sends on to triage.</summary>
    private static async Task ReceiveAsync(Ground ground, TicketView ticket)
    {
        if (ticket.PatientId is null)
        {
            var now = ground.Now;
            var admitting = new Admitting(ground.Staff);
            var who = ground.Crowd.Invent(null, ground.Chance.Next(17 * 366, 84 * 365), CasablancaTime.DayOf(now));
            var patient = await admitting.RegisterAsync(who, now);
            var stay = await admitting.OpenStayAsync(patient, StayKind.Emergency, now, who.Payer, ticket.VisitId);
            await ground.Visits.LinkAsync(new(ticket.VisitId, ticket.TicketId), patient, stay, now);
        }
        await ground
            .Staff.Clerk.Queues.RedirectTicketAsync(
                ticket.TicketId,
                new(ground.Department.Queue(QueueKind.Triage), null)
            )
            .Must();
    }

    private static Task SortAsync(Ground ground, TicketView ticket)
    {
        var (level, words) = Complaints.Draw(ground.Chance);
        return ground.Visits.SortAsync(new Visit(ticket.VisitId, ticket.TicketId), level, words, ground.Now);
    }

    /// <summary>Admitted when the wards have room for it, else home.</summary>
    private static async Task TreatAsync(Ground ground, TicketView ticket)
    {
        var staff = ground.Staff;
        await staff.Doctor.Queues.FinishServiceAsync(ticket.TicketId, new(null)).Must();
        if (ticket.StayId is not { } stay || ticket.PatientId is not { } patient)
            return;
        if (ground.Chance.NextDouble() < await BedPeople.ShareToAdmitAsync(ground))
            await BedPeople.AdmitAsync(ground, stay, patient);
        else
        {
            await staff
                .Doctor.Admissions.DecideDischargeAsync(
                    stay,
                    new(DischargeDestination.Home, null, null, null, false, false, false, null, null, null)
                )
                .Must();
            await staff.Clerk.Admissions.FinishDischargePaperworkAsync(stay, new(null)).Must();
            await staff.Clerk.Admissions.RecordDepartureAsync(stay, new(null)).Must();
        }
    }

    private static async Task CheckInAsync(Ground ground)
    {
        if (!ground.Once(2))
            return;
        var clerk = ground.Staff.Clerk.Queues;
        var day = await clerk.ListAppointmentsAsync(ground.Department.Queue(QueueKind.Doctor)).Must();
        var due = day.Appointments.FirstOrDefault(one =>
            one.State == AppointmentState.Booked && one.DueAt - ground.Now < TimeSpan.FromMinutes(12)
        );
        if (due is not null)
            await ground.Staff.Tally.TryAsync(() => clerk.CheckInAsync(due.AppointmentId).Must());
    }
}
