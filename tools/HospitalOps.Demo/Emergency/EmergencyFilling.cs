using HospitalOps.Demo.Access;
using HospitalOps.Demo.People;
using HospitalOps.Demo.Present;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Demo.Emergency;

/// <summary>
/// The emergency department at eleven: those who were seen this morning, and people in every state of every queue.
/// </summary>
/// <param name="size">Share of the usual load of the hospital; 1 is that of the smaller one.</param>
internal sealed class EmergencyFilling(
    Staff staff,
    Department department,
    Crowd crowd,
    Random chance,
    DateTimeOffset now,
    double size
)
{
    private readonly Visits visits = new(staff, department, chance);
    private readonly Admitting admitting = new(staff);

    public async Task FillAsync()
    {
        await EachAsync(12, at => FinishedAsync(now.AddMinutes(-300 + (at * 13 / size))));
        await EachAsync(1, _ => UnseenAsync());
        await EachAsync(6, at => WithDoctorAsync(now.AddMinutes(-95 + (at * 7 / size))));
        await EachAsync(8, at => WaitsForDoctorAsync(now.AddMinutes(-72 + (at * 6 / size))));
        await EachAsync(1, _ => AbsentAsync());
        await EachAsync(2, at => WaitsAsync(QueueKind.Triage, now.AddMinutes(-16 + (at * 4))));
        await ServedAsync(QueueKind.Triage, staff.Triage, now.AddMinutes(-9), true);
        await EachAsync(3, at => WaitsAsync(QueueKind.Reception, now.AddMinutes(-11 + (at * 2.5))));
        await ServedAsync(QueueKind.Reception, staff.Clerk, now.AddMinutes(-14), true);
        await ServedAsync(QueueKind.Reception, staff.Clerk, now.AddMinutes(-12), true);
        await ServedAsync(QueueKind.Reception, staff.Clerk, now.AddMinutes(-4), false);
        await EachAsync(1, _ => CalledToDoctorAsync());
    }

    private async Task EachAsync(int usual, Func<int, Task> act)
    {
        for (var at = 0; at < Math.Max(1, (int)Math.Round(usual * size)); at++)
        {
            var number = at;
            await staff.Tally.TryAsync(() => act(number));
        }
    }

    /// <summary>Came, was sorted, seen, and went home.</summary>
    private async Task FinishedAsync(DateTimeOffset at)
    {
        var (visit, _) = await ToDoctorAsync(at, identified: false);
        await visits.TreatAsync(visit, at.AddMinutes(chance.Next(30, 80)), chance.Next(12, 40));
    }

    private async Task UnseenAsync()
    {
        var (visit, _) = await ToDoctorAsync(now.AddMinutes(-200), identified: false);
        await staff.Triage.Queues.RecordLeftAsync(visit.Ticket, new(now.AddMinutes(-60), true)).Must();
    }

    private async Task WithDoctorAsync(DateTimeOffset at)
    {
        var (visit, _) = await ToDoctorAsync(at, identified: true);
        if (department.TryTake(QueueKind.Doctor) is not { } point)
            return;
        var called = Min(at.AddMinutes(chance.Next(28, 60)), now.AddMinutes(-2));
        await Visits.CallAsync(staff.Doctor, visit, point, called);
        await Visits.StartAsync(staff.Doctor, visit, called.AddMinutes(1));
    }

    private async Task WaitsForDoctorAsync(DateTimeOffset at) => await ToDoctorAsync(at, identified: true);

    private async Task CalledToDoctorAsync()
    {
        var (visit, _) = await ToDoctorAsync(now.AddMinutes(-70), identified: true);
        if (department.TryTake(QueueKind.Doctor) is { } point)
            await Visits.CallAsync(staff.Doctor, visit, point, now.AddMinutes(-0.5));
    }

    /// <summary>Called three times without an answer.</summary>
    private async Task AbsentAsync()
    {
        var (visit, _) = await ToDoctorAsync(now.AddMinutes(-66), identified: true);
        await department.AtPointAsync(
            QueueKind.Doctor,
            async point =>
            {
                var called = now.AddMinutes(-6);
                await Visits.CallAsync(staff.Doctor, visit, point, called);
                await staff.Doctor.Queues.RecallTicketAsync(visit.Ticket, new(called.AddMinutes(1))).Must();
                await staff.Doctor.Queues.RecallTicketAsync(visit.Ticket, new(called.AddMinutes(2))).Must();
                return await staff.Doctor.Queues.MarkTicketAbsentAsync(visit.Ticket, new(called.AddMinutes(3))).Must();
            }
        );
    }

    private Task<Visit> WaitsAsync(QueueKind kind, DateTimeOffset at) =>
        visits.ArriveAsync(kind, Min(at, now.AddMinutes(-1)));

    private async Task ServedAsync(QueueKind kind, StaffMember who, DateTimeOffset at, bool started)
    {
        if (department.TryTake(kind) is not { } point)
            return;
        await staff.Tally.TryAsync(async () =>
        {
            var visit = await visits.ArriveAsync(kind, at);
            await Visits.CallAsync(who, visit, point, Min(at.AddMinutes(5), now.AddMinutes(-0.3)));
            if (started)
                await Visits.StartAsync(who, visit, at.AddMinutes(6));
        });
    }

    /// <summary>Through reception and triage into the queue of the doctors, within twenty minutes.</summary>
    private async Task<(Visit Visit, Guid? Stay)> ToDoctorAsync(DateTimeOffset at, bool identified)
    {
        var visit = await visits.ArriveAsync(
            QueueKind.Reception,
            at,
            chance.Next(2) == 0 ? TicketChannel.Kiosk : TicketChannel.Desk
        );
        visit = await visits.ReceiveAsync(visit, at.AddMinutes(3), 4);
        Guid? stay = null;
        if (identified)
        {
            var who = crowd.Invent(null, chance.Next(17 * 366, 82 * 365), CasablancaTime.DayOf(now));
            var patient = await admitting.RegisterAsync(who, at.AddMinutes(5));
            stay = await admitting.OpenStayAsync(
                patient,
                StayKind.Emergency,
                at.AddMinutes(6),
                who.Payer,
                visit.VisitId
            );
            await visits.LinkAsync(visit, patient, stay.Value, at.AddMinutes(6.5));
        }
        var (level, words) = Complaints.Draw(chance);
        return (await visits.TriageAsync(visit, level, words, at.AddMinutes(chance.Next(9, 13)), 5), stay);
    }

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
