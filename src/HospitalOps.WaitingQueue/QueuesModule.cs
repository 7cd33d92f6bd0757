using HospitalOps.Services;
using HospitalOps.Services.Persistence;
using HospitalOps.WaitingQueue.Alerts;
using HospitalOps.WaitingQueue.Appointments;
using HospitalOps.WaitingQueue.Calling;
using HospitalOps.WaitingQueue.Devices;
using HospitalOps.WaitingQueue.Estimates;
using HospitalOps.WaitingQueue.Persistence;
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
            consumers => consumers.AddConsumer<GiveTicketsToSurvivorConsumer>(inOrderOf: "Patient")
        );
        builder.Services.AddSingleton(new QueueOrders(builder.Configuration));
        builder.Services.AddHostedService<Rehearsal>();
        builder.Services.AddSingleton<QueueHistory>();
        builder.Services.AddHostedService<WaitEstimator>();
        builder.Services.AddHostedService<QueueAlarm>();
        builder.Services.AddHostedService<ReturnAbsent>();
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
        TakeNumber.Map(group);
        BookAppointment.Map(group);
        ListAppointments.Map(group);
        CheckIn.Map(group);
        CancelAppointment.Map(group);
        FollowTicket.Map(group);
        CallNext.Map(group);
        MovingTicket.Map(group);
        CallingAgain.Map(group);
        RedirectTicket.Map(group);
        UndoMove.Map(group);
        ShowVisitChain.Map(group);
        OpeningServicePoint.Map(group);
        SettingQueues.Map(group);
        TriagePatient.Map(group);
        ProposeLevel.Map(group);
        SettingTriageScale.Map(group);
        ListRetriages.Map(group);
        ShowTriageHistory.Map(group);
        ShowQueueWatch.Map(group);
        ListAlerts.Map(group);
        TakeAlert.Map(group);
        SettingAlertLimits.Map(group);
        ReportWaitEstimates.Map(group);
    }
}
