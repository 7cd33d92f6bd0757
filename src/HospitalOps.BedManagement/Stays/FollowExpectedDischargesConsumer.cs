using HospitalOps.BedManagement.Persistence;
using HospitalOps.Contracts.PatientTracking;
using HospitalOps.Services.Inbox;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Stays;

/// <summary>Keeps the expected discharge of a stay for the ward board.</summary>
internal sealed class FollowExpectedDischargesConsumer(BedsDbContext database) : IEventHandler<ExpectedDischargeChanged>
{
    public Task HandleAsync(ExpectedDischargeChanged message, EventContext context, CancellationToken cancel) =>
        database.Database.ExecuteSqlAsync(
            $"""
            insert into known_stay (stay_id, hospital_id, patient_id, ended, expected_discharge_at)
            values ({message.StayId}, {message.HospitalId}, {message.PatientId}, false,
              {message.ExpectedAt.ToUniversalTime()})
            on conflict (stay_id) do update set expected_discharge_at = excluded.expected_discharge_at
            """,
            cancel
        );
}
