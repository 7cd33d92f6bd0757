using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.WaitingQueue.Persistence;
using HospitalOps.WaitingQueue.Persons;
using HospitalOps.WaitingQueue.Queues;
using HospitalOps.WaitingQueue.Tickets;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.WaitingQueue.Appointments;

internal static class AppointmentViews
{
    extension(AppointmentView)
    {
        internal static AppointmentView Of(
            Appointment appointment,
            Queue queue,
            DateTimeOffset now,
            string? ticket = null
        ) =>
            new(
                appointment.Id,
                appointment.QueueId,
                appointment.Number,
                appointment.DueAt,
                appointment.StateAt(now, queue.Rules.LateGrace),
                appointment.PatientId,
                appointment.BookedBy,
                appointment.ArrivedAt,
                ticket,
                appointment.CancelReason,
                appointment.RebookCause
            );
    }
}

/// <summary>Somebody is to come again: a number for the paper, with which the patient checks in at the kiosk.</summary>
internal static class BookAppointment
{
    private const string Rebooked = "rebooked";

    private const int OldestBirth = 1900,
        Draws = 5;
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(366);

    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/queues/{id:guid}/appointments", HandleAsync)
            .Command(QueuesPermissions.BookAppointment)
            .WithName("BookAppointment")
            .WithSummary("Expect a patient at a time; the number checks in at the kiosk.");

    private static async Task<Results<Created<AppointmentView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        BookAppointmentRequest body,
        Caller caller,
        QueuesDbContext database,
        PersonCheck persons,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        // Whoever sets other hours waits for this booking, and then finds it.
        var queue = await database
            .Queues.FromSql($"select * from queue where id = {id} and hospital_id = {caller.HospitalId} for share")
            .AsNoTracking()
            .SingleOrDefaultAsync(cancel);
        if (queue is null)
            return CommonRefusals.NotFound.ToProblem();
        if (Refuse(body, queue, now) is { } refusal)
            return refusal.ToProblem();
        var day = queue.DayOf(body.DueAt);
        var patient = body.PatientId;
        if (body.Replaces is { } former)
        {
            var replaced = await database
                .Appointments.FromSql(
                    $"select * from appointment where id = {former} and hospital_id = {caller.HospitalId} for no key update"
                )
                .SingleOrDefaultAsync(cancel);
            if (replaced is null)
                return CommonRefusals.NotFound.ToProblem();
            if (replaced.Cancel(Rebooked, caller.UserName, now) is { } over)
                return over.ToProblem();
            await database.SaveChangesAsync(cancel);
            patient ??= replaced.PatientId;
        }
        if (patient is { } told)
        {
            var person = await persons.CheckAsync(told, null, caller, cancel);
            if (!person.Succeeded)
                return person.Refusal.ToProblem();
            patient = person.Value.PatientId;
            var other = await database
                .Appointments.AsNoTracking()
                .FirstOrDefaultAsync(
                    other =>
                        other.QueueId == id
                        && other.BusinessDay == day
                        && other.PatientId == patient
                        && other.CancelledAt == null,
                    cancel
                );
            if (other is not null)
                return AppointmentRefusals.ExistsAs(other).ToProblem();
        }
        var number = await FreeNumberAsync(caller.HospitalId, database, cancel);
        if (number is null)
            return CommonRefusals.Busy.ToProblem();
        var appointment = new Appointment
        {
            Id = Guid.CreateVersion7(now),
            HospitalId = caller.HospitalId,
            QueueId = id,
            Number = number,
            DueAt = body.DueAt.ToUniversalTime(),
            BusinessDay = day,
            BirthYear = body.BirthYear,
            PatientId = patient,
            NamedPatientId = patient,
            BookedBy = caller.UserName,
            BookedAt = now,
        };
        database.Add(appointment);
        if (await database.TrySaveAsync(cancel) is { } lost)
            return lost.ToProblem();
        return TypedResults.Created(
            $"/api/v1/appointments/{appointment.Id}",
            AppointmentView.Of(appointment, queue, now)
        );
    }

    private static Refusal? Refuse(BookAppointmentRequest body, Queue queue, DateTimeOffset now) =>
        body.DueAt < now ? AppointmentRefusals.Past
        : body.DueAt > now + Ahead ? AppointmentRefusals.TooFar
        : body.BirthYear < OldestBirth || body.BirthYear > CasablancaTime.ToLocal(now).Year
            ? AppointmentRefusals.BirthYear
        : queue.Closed(body.DueAt);

    /// <summary>
    /// A number nobody has; null when chance was against it five times. The unique index is the last judge.
    /// </summary>
    private static async Task<string?> FreeNumberAsync(
        Guid hospital,
        QueuesDbContext database,
        CancellationToken cancel
    )
    {
        for (var draw = 0; draw < Draws; draw++)
        {
            var number = AppointmentNumber.Draw();
            if (
                !await database.Appointments.AnyAsync(
                    taken => taken.HospitalId == hospital && taken.Number == number,
                    cancel
                )
            )
                return number;
        }
        return null;
    }
}
