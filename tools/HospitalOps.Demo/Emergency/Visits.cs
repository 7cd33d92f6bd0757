using HospitalOps.Api.Queues;
using HospitalOps.Demo.Access;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Demo.Emergency;

/// <summary>A visit so far: its live ticket.</summary>
internal sealed record Visit(Guid VisitId, Guid Ticket);

/// <summary>What desk, triage nurse and doctor do with one visit, at told times.</summary>
internal sealed class Visits(Staff staff, Department department, Random chance)
{
    public const string Reason = "appelé par son nom";
    private const string Judged = "appréciation clinique";

    public async Task<Visit> ArriveAsync(QueueKind kind, DateTimeOffset at, TicketChannel channel = TicketChannel.Desk)
    {
        var given = await staff
            .Clerk.Queues.IssueTicketAsync(
                department.Queue(kind),
                new(null, null, channel, null, at) { ConfirmOld = true }
            )
            .Must();
        return new(given.VisitId, given.TicketId);
    }

    /// <summary>Called to the desk and sent on to triage.</summary>
    public Task<Visit> ReceiveAsync(Visit visit, DateTimeOffset at, double minutes) =>
        department.AtPointAsync(
            QueueKind.Reception,
            async point =>
            {
                await CallAsync(staff.Clerk, visit, point, at);
                await StartAsync(staff.Clerk, visit, at.AddMinutes(0.5));
                var next = await staff
                    .Clerk.Queues.RedirectTicketAsync(
                        visit.Ticket,
                        new(department.Queue(QueueKind.Triage), at.AddMinutes(minutes)) { ConfirmOld = true }
                    )
                    .Must();
                return visit with { Ticket = next.TicketId };
            }
        );

    /// <summary>Called to the triage desk, sorted, and sent on to the doctors.</summary>
    public Task<Visit> TriageAsync(Visit visit, string level, string complaint, DateTimeOffset at, double minutes) =>
        department.AtPointAsync(
            QueueKind.Triage,
            async point =>
            {
                await CallAsync(staff.Triage, visit, point, at);
                await StartAsync(staff.Triage, visit, at.AddMinutes(0.5));
                return await SortAsync(visit, level, complaint, at.AddMinutes(minutes));
            }
        );

    /// <summary>The level of a visit in service at triage, and on to the doctors.</summary>
    public async Task<Visit> SortAsync(Visit visit, string level, string complaint, DateTimeOffset at)
    {
        var sorted = await staff
            .Triage.Queues.TriagePatientAsync(
                visit.Ticket,
                new(
                    level,
                    Judged,
                    complaint,
                    chance.Next(0, 8),
                    at,
                    Complaints.Measure(level, chance),
                    QueueId: department.Queue(QueueKind.Doctor)
                )
                {
                    ConfirmOld = true,
                }
            )
            .Must();
        return visit with { Ticket = sorted.NextTicketId ?? sorted.TicketId };
    }

    /// <summary>Seen by a doctor from beginning to end.</summary>
    public Task<Visit> TreatAsync(Visit visit, DateTimeOffset at, double minutes) =>
        department.AtPointAsync(
            QueueKind.Doctor,
            async point =>
            {
                await CallAsync(staff.Doctor, visit, point, at);
                await StartAsync(staff.Doctor, visit, at.AddMinutes(1));
                await staff
                    .Doctor.Queues.FinishServiceAsync(
                        visit.Ticket,
                        new(at.AddMinutes(1 + minutes)) { ConfirmOld = true }
                    )
                    .Must();
                return visit;
            }
        );

    public static Task CallAsync(StaffMember who, Visit visit, Guid point, DateTimeOffset at) =>
        who.Queues.CallTicketAsync(visit.Ticket, new(point, Reason, at) { ConfirmOld = true }).Must();

    public static Task StartAsync(StaffMember who, Visit visit, DateTimeOffset at) =>
        who.Queues.StartServiceAsync(visit.Ticket, new(at) { ConfirmOld = true }).Must();

    /// <summary>The visit is that of a patient with a stay.</summary>
    public Task LinkAsync(Visit visit, Guid patient, Guid stay, DateTimeOffset at) =>
        staff
            .Clerk.Queues.LinkPatientAsync(
                visit.Ticket,
                new LinkPatientRequest(patient, stay, at) { ConfirmOld = true }
            )
            .Must();
}
