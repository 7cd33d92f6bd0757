using HospitalOps.Services;
using HospitalOps.Services.Calls;
using HospitalOps.Services.Persistence;
using HospitalOps.WaitingQueue.Alerts;
using HospitalOps.WaitingQueue.Appointments;
using HospitalOps.WaitingQueue.Calling;
using HospitalOps.WaitingQueue.Devices;
using HospitalOps.WaitingQueue.Estimates;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Persons;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Tickets;
using HospitalOps.WaitingQueue.Triage;

namespace HospitalOps.WaitingQueue;

/// <summary>Queues, tickets and triage: registration and routes.</summary>
internal static class QueuesModule
{
    public static void AddWaitingQueue(this WebApplicationBuilder builder)
    {
        builder.AddServiceDatabase<QueuesDbContext>("queuesdb", (services, options) => options.AddOutbox(services));
        builder.AddServiceMessaging<QueuesDbContext>(
            "queues",
            consumers =>
                consumers
                    .AddConsumer<TicketsFollowPersonsConsumer>(inOrderOf: "Patient")
                    .AddConsumer<TicketsFollowStaysConsumer>(inOrderOf: "Stay")
                    .AddConsumer<LeaveDeskConsumer>(
                        unordered: "only what was called before the person had gone goes back, whenever that is heard"
                    )
        );
        builder.Services.AddSingleton(new QueueOrders(builder.Configuration));
        builder.Services.AddHostedService<Rehearsal>();
        builder.Services.AddSingleton<QueueHistory>();
        builder.Services.AddHostedService<WaitEstimator>();
        builder.Services.AddHostedService<QueueAlarm>();
        builder.Services.AddHostedService<ReturnAbsent>();
        builder.Services.AddHostedService<CloseBusinessDay>();
        builder.Services.AddScoped<PersonCheck>();
        builder.AddAdmissionsApi();
        builder.Services.AddRequestLimits();
        builder.Services.AddSingleton<QueuesMetrics>();
        builder.Services.AddHostedService(services => services.GetRequiredService<QueuesMetrics>());
    }

    public static void MapWaitingQueue(this RouteGroupBuilder group)
    {
        ListQueues.Map(group);
        ShowQueueBoard.Map(group);
        ShowPublicDisplay.Map(group);
        IssueTicket.Map(group);
        PrintTicket.Map(group);
        ListKioskQueues.Map(group);
        TakeNumber.Map(group);
        BookAppointment.Map(group);
        ListAppointments.Map(group);
        ListToRebook.Map(group);
        CheckIn.Map(group);
        CancelAppointment.Map(group);
        FollowTicket.Map(group);
        CallNext.Map(group);
        CallTicket.Map(group);
        StartService.Map(group);
        FinishService.Map(group);
        RecordLeft.Map(group);
        CancelTicket.Map(group);
        LinkPatient.Map(group);
        RecallTicket.Map(group);
        MarkTicketAbsent.Map(group);
        PutTicketBack.Map(group);
        RedirectTicket.Map(group);
        UndoTicket.Map(group);
        ListUndoable.Map(group);
        ShowVisitChain.Map(group);
        OpenServicePoint.Map(group);
        CloseServicePoint.Map(group);
        ListQueueSettings.Map(group);
        SetQueue.Map(group);
        TriagePatient.Map(group);
        ProposeLevel.Map(group);
        ShowTriageScale.Map(group);
        ListTriageScaleVersions.Map(group);
        SetTriageScale.Map(group);
        ListRetriages.Map(group);
        ShowTriageHistory.Map(group);
        ShowQueueWatch.Map(group);
        ListAlerts.Map(group);
        TakeAlert.Map(group);
        ListAlertLimits.Map(group);
        SetAlertLimit.Map(group);
        ReportWaitEstimates.Map(group);
    }
}
