using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Queues;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Seed;

/// <summary>
/// Reception, triage and doctor queues of both hospitals with their desks and cubicles, laid down once.
/// </summary>
internal static class DefaultQueues
{
    /// <summary>
    /// These queues are those of the emergency departments: always open, and a night belongs to the day on which it
    /// began (assumption).
    /// </summary>
    public const int EmergencyDayStartsAtHour = 4;

    public static async Task SeedAsync(QueuesDbContext database)
    {
        if (await database.Queues.AnyAsync())
            return;
        foreach (var hospital in Hospitals.All)
        {
            Add(
                database,
                hospital,
                "ACC",
                QueueKind.Reception,
                "A",
                ("Accueil", "Reception", "الاستقبال"),
                4,
                "G",
                ("Guichet", "Desk", "الشباك")
            );
            Add(
                database,
                hospital,
                "TRI",
                QueueKind.Triage,
                "T",
                ("Tri", "Triage", "الفرز"),
                2,
                "T",
                ("Poste de tri", "Triage desk", "مركز الفرز")
            );
            Add(
                database,
                hospital,
                "MED",
                QueueKind.Doctor,
                "M",
                ("Consultation", "Consultation", "الاستشارة"),
                14,
                "B",
                ("Box", "Cubicle", "حجرة الفحص")
            );
        }
        await database.SaveChangesAsync();
    }

    private static void Add(
        QueuesDbContext database,
        Hospital hospital,
        string code,
        QueueKind kind,
        string prefix,
        (string Fr, string En, string Ar) name,
        int points,
        string pointPrefix,
        (string Fr, string En, string Ar) pointName
    )
    {
        var queue = new Queue
        {
            Id = StableId.Of("queue", $"{hospital.Code}-{code}"),
            HospitalId = hospital.Id,
            Code = code,
            Kind = kind,
            Prefix = prefix,
            NameFr = name.Fr,
            NameEn = name.En,
            NameAr = name.Ar,
            DayStartsAtHour = EmergencyDayStartsAtHour,
        };
        database.Add(queue);
        for (var number = 1; number <= points; number++)
            database.Add(
                new ServicePoint
                {
                    Id = StableId.Of("service-point", $"{hospital.Code}-{code}-{number}"),
                    HospitalId = hospital.Id,
                    QueueId = queue.Id,
                    Code = $"{pointPrefix}{number}",
                    NameFr = $"{pointName.Fr} {number}",
                    NameEn = $"{pointName.En} {number}",
                    NameAr = $"{pointName.Ar} {number}",
                }
            );
    }
}
