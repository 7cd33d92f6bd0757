using HospitalOps.BedManagement.Persistence;
using HospitalOps.Contracts.PatientTracking;
using HospitalOps.Messaging;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Consumers;

/// <summary>Keeps the expected discharge of a stay for the ward board.</summary>
public sealed class FollowExpectedDischargesConsumer(IServiceProvider services)
    : IEventHandler<ExpectedDischargeChanged>
{
    public async Task HandleAsync(ExpectedDischargeChanged message, EventContext context, CancellationToken cancel)
    {
        var database = services.GetRequiredService<BedsDbContext>();
        if (
            await database.KnownStays.SingleOrDefaultAsync(stay => stay.StayId == message.StayId, cancel)
            is not { } stay
        )
        {
            stay = new Domain.KnownStay
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
