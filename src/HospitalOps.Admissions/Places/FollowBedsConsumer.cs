using HospitalOps.Admissions.Desk;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Stays;
using HospitalOps.Contracts.BedManagement;
using HospitalOps.Services.Inbox;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Places;

/// <summary>
/// Knows who lies in which bed and whom one is held for. Who is put into a bed before the desk has seen him has
/// arrived: his stay opens, and the desk is told that the papers are missing. An entry that was wrong takes it back.
/// </summary>
internal sealed class FollowBedsConsumer(AdmissionsDbContext database, TimeProvider clock)
    : IEventHandler<BedReserved>,
        IEventHandler<ReservationExpired>,
        IEventHandler<BedOccupied>,
        IEventHandler<BedVacated>
{
    private const string DocumentsMissing = "documents_missing",
        WrongEntry = "wrong_entry";

    public Task HandleAsync(BedReserved message, EventContext context, CancellationToken cancel) =>
        KeepAsync(message.BedId, message.BedCode, message.StayId, inBed: false, cancel);

    public Task HandleAsync(ReservationExpired message, EventContext context, CancellationToken cancel) =>
        database.Database.ExecuteSqlAsync(
            $"delete from known_place where bed_id = {message.BedId} and not in_bed",
            cancel
        );

    public async Task HandleAsync(BedOccupied message, EventContext context, CancellationToken cancel)
    {
        await OneAtATimeAsync(message.StayId, cancel);
        await KeepAsync(message.BedId, message.BedCode, message.StayId, inBed: true, cancel);
        await ArriveAsync(message, context, cancel);
    }

    public async Task HandleAsync(BedVacated message, EventContext context, CancellationToken cancel)
    {
        await OneAtATimeAsync(message.StayId, cancel);
        await database.Database.ExecuteSqlAsync(
            $"delete from known_place where bed_id = {message.BedId} and stay_id = {message.StayId}",
            cancel
        );
        if (message.Cause == WrongEntry)
            await UndoArrivalAsync(message, context, cancel);
    }

    /// <summary>
    /// Two beds tell of one stay side by side: a wrong entry taken back and the right one wait for each other here,
    /// else neither would see what the other has just written. Before patients and stays.
    /// </summary>
    private Task<int> OneAtATimeAsync(Guid stay, CancellationToken cancel) =>
        database.Database.ExecuteSqlAsync(
            $"select pg_advisory_xact_lock(hashtextextended({stay.ToString()}, 22))",
            cancel
        );

    private Task<int> KeepAsync(Guid bed, string code, Guid stay, bool inBed, CancellationToken cancel) =>
        database.Database.ExecuteSqlAsync(
            $"""
            insert into known_place (bed_id, bed_code, stay_id, in_bed) values ({bed}, {code}, {stay}, {inBed})
            on conflict (bed_id) do update set stay_id = excluded.stay_id, in_bed = excluded.in_bed
            """,
            cancel
        );

    /// <summary>
    /// The arrival that the bed had told was a mistake; once the desk has seen the patient it is his own.
    /// </summary>
    private async Task UndoArrivalAsync(BedVacated message, EventContext context, CancellationToken cancel)
    {
        var told = await database.DeskTasks.SingleOrDefaultAsync(
            task =>
                task.StayId == message.StayId
                && task.Kind == DocumentsMissing
                && task.DoneAt == null
                && task.Remark == message.BedCode,
            cancel
        );
        if (told is null)
            return;
        // He is in another bed by now, which was told first: there he has arrived.
        if (
            await database.KnownPlaces.FirstOrDefaultAsync(
                place => place.StayId == message.StayId && place.InBed,
                cancel
            ) is
            { } other
        )
        {
            told.IsAbout(other.BedCode);
            return;
        }
        if (
            await database.LockStayAsync(message.StayId, message.HospitalId, cancel) is { } stay
            && stay.UndoArrival(message.OccurredAt)
        )
            told.Finish(context.Actor, "arrival_undone", clock.GetUtcNow());
    }

    private async Task ArriveAsync(BedOccupied message, EventContext context, CancellationToken cancel)
    {
        // Patients before stays, as everywhere.
        var owner = await database
            .Stays.AsNoTracking()
            .Where(stay => stay.Id == message.StayId && stay.ExpectedAt != null && stay.State != StayState.Open)
            .Select(stay => (Guid?)stay.PatientId)
            .SingleOrDefaultAsync(cancel);
        if (owner is null)
            return;
        var patient = await database.LockPatientAsync(owner.Value, message.HospitalId, cancel);
        var stay = await database.LockStayAsync(message.StayId, message.HospitalId, cancel);
        if (patient is null || stay is null || stay.State is StayState.Open or StayState.Closed)
            return;
        // A merge or its undoing came between: taken again from the beginning.
        if (stay.PatientId != patient.Id)
            throw new DbUpdateConcurrencyException($"Stay {stay.Id} became another record's.");
        var arrived =
            await OpenStays.RefuseDeadAsync(database, patient, cancel) is null
            && (
                stay.Kind == StayKind.Outpatient || await OpenStays.RefuseSecondAsync(database, patient, cancel) is null
            )
            && stay.Arrive(patient, null, message.OccurredAt) is null;
        var now = clock.GetUtcNow();
        database.Add(
            DeskTask.Open(
                new DeskTaskOpening
                {
                    Id = Guid.CreateVersion7(now),
                    HospitalId = stay.HospitalId,
                    Kind = arrived ? DocumentsMissing : "arrival_due",
                    OpenedBy = context.Actor,
                    OpenedAt = now,
                    PatientId = stay.PatientId,
                    StayId = stay.Id,
                    Remark = message.BedCode,
                }
            )
        );
    }
}
