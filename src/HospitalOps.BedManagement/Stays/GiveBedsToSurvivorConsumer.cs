using HospitalOps.BedManagement.Persistence;
using HospitalOps.Contracts.Admissions;
using HospitalOps.Services.Inbox;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.BedManagement.Stays;

/// <summary>
/// Stays that a merge gives to another record are that record's in beds, holds and requests too, and go back when the
/// merge is taken back.
/// Nobody moves: only whose stay it is changes.
/// </summary>
internal sealed class GiveBedsToSurvivorConsumer(BedsDbContext database, TimeProvider clock)
    : IEventHandler<PatientsMerged>,
        IEventHandler<PatientsUnmerged>
{
    public Task HandleAsync(PatientsMerged message, EventContext context, CancellationToken cancel) =>
        GiveAsync([.. message.StayIds], message.PatientId, message.PersonId, cancel);

    public Task HandleAsync(PatientsUnmerged message, EventContext context, CancellationToken cancel) =>
        GiveAsync([.. message.StayIds], message.RestoredPatientId, message.PersonId, cancel);

    private async Task GiveAsync(Guid[] stays, Guid patient, Guid person, CancellationToken cancel)
    {
        // Somebody who lies in two beds on paper keeps both rows as they are until a ward says where he is (INV-4 stays
        // with the database).
        await database.Database.ExecuteSqlAsync(
            $"""
            update bed_occupancy set patient_id = {patient}, person_id = {person} where stay_id = any({stays})
              and (ended_at is not null or not exists (
                select 1 from bed_occupancy other where (other.patient_id = {patient} or other.person_id = {person}) and other.ended_at is null and other.stay_id <> bed_occupancy.stay_id))
            """,
            cancel
        );
        await database.Database.ExecuteSqlAsync(
            $"update known_stay set patient_id = {patient}, person_id = {person} where stay_id = any({stays})",
            cancel
        );
        await database.Database.ExecuteSqlAsync(
            $"update placement_request set patient_id = {patient} where stay_id = any({stays})",
            cancel
        );
        await database.Database.ExecuteSqlAsync(
            $"update bed_reservation set patient_id = {patient} where stay_id = any({stays})",
            cancel
        );
        await database.Database.ExecuteSqlAsync(
            $"update bed_absence set patient_id = {patient} where stay_id = any({stays})",
            cancel
        );
        await database.Database.ExecuteSqlAsync(
            $"update newborn_link set baby_patient_id = {patient} where baby_stay_id = any({stays})",
            cancel
        );
        await database.Database.ExecuteSqlAsync(
            $"update bed_precaution set patient_id = {patient} where stay_id = any({stays})",
            cancel
        );
        if (await database.KnownPatients.FindAsync([patient], cancel) is { } owner)
            await KnownPatients.FollowAsync(database, owner, sexCorrected: false, clock.GetUtcNow(), cancel);
    }
}
