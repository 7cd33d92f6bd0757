using HospitalOps.Demo.Access;
using HospitalOps.Demo.Emergency;
using HospitalOps.Demo.People;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Demo.Present;

/// <summary>Consultations of today and the next days; a few of today have come already.</summary>
internal sealed class Bookings(Staff staff, Department department, Crowd crowd, Random chance, DateTimeOffset now)
{
    private readonly Admitting admitting = new(staff);

    public Task BookAsync(int day, bool isHere) =>
        staff.Tally.TryAsync(async () =>
        {
            var today = CasablancaTime.DayOf(now);
            var who = crowd.Invent(null, chance.Next(18 * 366, 80 * 365), today);
            var patient = await admitting.RegisterAsync(who, now.AddDays(-chance.Next(4, 20)));
            var due =
                isHere ? now.AddMinutes(chance.Next(10, 25))
                : day == 0 ? now.AddMinutes(chance.Next(30, 300))
                : CasablancaTime.StartOf(today.AddDays(day)).AddMinutes(15 * chance.Next(36, 64));
            var booked = await staff
                .Clerk.Queues.BookAppointmentAsync(
                    department.Queue(QueueKind.Doctor),
                    new(due, who.BirthDate.Year, patient)
                )
                .Must();
            if (isHere)
                await staff.Clerk.Queues.CheckInAsync(booked.AppointmentId).Must();
        });
}
