using HospitalOps.BedManagement.Persistence;
using HospitalOps.Contracts.Admissions;
using HospitalOps.Services.Inbox;
using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Stays;

/// <summary>Sex and birth of patients; a correction reaches open requests and the room at once.</summary>
internal sealed class FollowPatientsConsumer(BedsDbContext database, TimeProvider clock)
    : IEventHandler<PatientRegistered>,
        IEventHandler<PatientIdentityCorrected>
{
    public Task HandleAsync(PatientRegistered message, EventContext context, CancellationToken cancel) =>
        FollowAsync(
            new KnownPatient
            {
                PatientId = message.PatientId,
                HospitalId = message.HospitalId,
                Sex = Codes.Parse<Sex>(message.Sex),
                BirthDate = message.BirthDate,
                BirthYear = message.BirthYear,
                Version = context.AggregateVersion,
            },
            sexCorrected: false,
            cancel
        );

    public Task HandleAsync(PatientIdentityCorrected message, EventContext context, CancellationToken cancel) =>
        FollowAsync(
            new KnownPatient
            {
                PatientId = message.PatientId,
                HospitalId = message.HospitalId,
                Sex = Codes.Parse<Sex>(message.Sex),
                BirthDate = message.BirthDate,
                BirthYear = message.BirthYear,
                Version = context.AggregateVersion,
            },
            message.ChangedFields.Contains("sex"),
            cancel
        );

    private async Task FollowAsync(KnownPatient patient, bool sexCorrected, CancellationToken cancel)
    {
        if (await KnownPatients.KeepAsync(database, patient, cancel))
            await KnownPatients.FollowAsync(database, patient, sexCorrected, clock.GetUtcNow(), cancel);
    }
}
