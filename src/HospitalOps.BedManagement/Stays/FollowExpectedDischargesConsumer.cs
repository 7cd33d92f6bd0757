using HospitalOps.BedManagement.Persistence;
using HospitalOps.Contracts.PatientTracking;
using HospitalOps.Services.Inbox;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Stays;

/// <summary>Keeps the expected discharge of a stay for the ward board.</summary>
internal sealed class FollowExpectedDischargesConsumer(BedsDbContext database) : IEventHandler<ExpectedDischargeChanged>
{
    public async Task HandleAsync(ExpectedDischargeChanged message, EventContext context, CancellationToken cancel)
    {
        if (
            await database.KnownStays.SingleOrDefaultAsync(stay => stay.StayId == message.StayId, cancel)
            is not { } stay
        )
        {
            stay = new KnownStay
            {
                StayId = message.StayId,
                HospitalId = message.HospitalId,
                PatientId = message.PatientId,
            };
            database.Add(stay);
        }
        stay.ExpectedDischargeAt = message.ExpectedAt;
    }
}
