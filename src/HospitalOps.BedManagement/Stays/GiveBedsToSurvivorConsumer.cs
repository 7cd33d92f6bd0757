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
        foreach (var stay in stays.Order())
            await database.LockStayAsync(stay, cancel);
        // A correction of the record waits until the beds are its own, or is seen here.
        var owner = await KnownPatients.LockAsync(database, patient, cancel);
        await LockRequestsAndBedsAsync(stays, cancel);
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
        if (owner is not null)
            await KnownPatients.FollowAsync(database, owner, sexCorrected: false, clock.GetUtcNow(), cancel);
    }

    /// <summary>Requests before beds, as everywhere; whoever moves the patient now has done it, or waits.</summary>
    private async Task LockRequestsAndBedsAsync(Guid[] stays, CancellationToken cancel)
    {
        await database.Database.ExecuteSqlAsync(
            $"select 1 from placement_request where stay_id = any({stays}) order by id for no key update",
            cancel
        );
        await database.Database.ExecuteSqlAsync(
            $"""
            select 1 from bed where id in (select bed_id from bed_occupancy where stay_id = any({stays}) and ended_at is null)
            order by id for no key update
            """,
            cancel
        );
    }
}
