using HospitalOps.BedManagement.Persistence;
using HospitalOps.Contracts.Admissions;
using HospitalOps.Services.Inbox;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Stays;

/// <summary>Knows since when a patient is admitted, so that one who is in no bed is seen and timed.</summary>
internal sealed class KnowAdmissionsConsumer(BedsDbContext database) : IEventHandler<AdmissionDecided>
{
    public Task HandleAsync(AdmissionDecided message, EventContext context, CancellationToken cancel) =>
        database.Database.ExecuteSqlAsync(
            $"""
            insert into known_stay (stay_id, hospital_id, patient_id, ended, admission_decided_at) values ({message.StayId}, {message.HospitalId}, {message.PatientId}, false, {message.OccurredAt})
            on conflict (stay_id) do update set admission_decided_at = excluded.admission_decided_at
            """,
            cancel
        );
}
