using HospitalOps.Api.Beds;
using HospitalOps.Demo.Access;
using HospitalOps.Demo.Emergency;
using HospitalOps.Demo.People;
using HospitalOps.Demo.Present;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.Demo.History;

/// <summary>Tells cases of the past at their times, as a ward does after a day without the system.</summary>
internal sealed class Telling(Staff staff, Department department, Crowd crowd, Random chance, DateOnly today)
{
    private readonly Visits visits = new(staff, department, chance);
    private readonly Admitting admitting = new(staff);
    private int told;

    public int Told => told;

    /// <summary>Sorted and seen; nobody asked for the name.</summary>
    public async Task VisitAsync(PastCase one)
    {
        await SeenAsync(one, null);
        Interlocked.Increment(ref told);
    }

    /// <summary>The whole stay in this bed, until it is clean again.</summary>
    public async Task StayAsync(PastCase one, FreeBedView bed)
    {
        var stay = one.Stay!;
        var sex = bed.SexPolicy switch
        {
            "female" => Sex.Female,
            "male" => Sex.Male,
            _ when bed.RoomSexes.Count == 1 => Codes.Parse<Sex>(bed.RoomSexes[0]),
            _ => (Sex?)null,
        };
        var age = today.DayNumber - CasablancaTime.DayOf(one.ArrivedAt).DayNumber + chance.Next(19 * 366, 88 * 365);
        var who = crowd.Invent(sex, age, today);
        var patient = await admitting.RegisterAsync(who, one.ArrivedAt);
        Guid id = default;
        await SeenAsync(
            one,
            async visit =>
            {
                id = await admitting.OpenStayAsync(
                    patient,
                    StayKind.Emergency,
                    one.ArrivedAt.AddMinutes(2),
                    null,
                    visit.VisitId
                );
                await visits.LinkAsync(visit, patient, id, one.ArrivedAt.AddMinutes(3));
            }
        );
        var decided = one.ArrivedAt.AddMinutes(one.DoctorAfter + 30);
        var inBed = decided.AddMinutes(stay.BedAfter);
        var left = inBed.AddDays(stay.Days);
        await staff
            .Doctor.Admissions.DecideAdmissionAsync(
                id,
                new(bed.CareLevel, bed.ServiceCode, decided) { ConfirmOld = true }
            )
            .Must();
        var version = (await staff.Nurse.Beds.GetBedAsync(bed.BedId).Must()).Version;
        var occupied = await staff
            .Nurse.Beds.OccupyBedAsync(
                bed.BedId,
                new(id, patient, null, null, IsolationNeed.None, null, inBed) { ConfirmOld = true },
                version
            )
            .Must();
        await staff
            .Doctor.Admissions.DecideDischargeAsync(
                id,
                new(DischargeDestination.Home, left.AddMinutes(-150), null, null, false, false, false, null, null, null)
                {
                    ConfirmOld = true,
                }
            )
            .Must();
        await staff
            .Clerk.Admissions.FinishDischargePaperworkAsync(id, new(left.AddMinutes(-60)) { ConfirmOld = true })
            .Must();
        var empty = await staff
            .Nurse.Beds.VacateBedAsync(bed.BedId, new(id, "discharge", left) { ConfirmOld = true }, occupied.Version)
            .Must();
        await staff.Clerk.Admissions.RecordDepartureAsync(id, new(left.AddMinutes(10)) { ConfirmOld = true }).Must();
        var job = empty.CleaningJob!.CleaningJobId;
        await staff
            .Cleaner.Beds.StartCleaningAsync(job, new(left.AddMinutes(stay.ReadyAfter * 0.6)) { ConfirmOld = true })
            .Must();
        await staff
            .Cleaner.Beds.FinishCleaningAsync(job, new(left.AddMinutes(stay.ReadyAfter)) { ConfirmOld = true })
            .Must();
        Interlocked.Increment(ref told);
    }

    private async Task SeenAsync(PastCase one, Func<Visit, Task>? identified)
    {
        var visit = await visits.ArriveAsync(QueueKind.Triage, one.ArrivedAt);
        if (identified is not null)
            await identified(visit);
        var (level, words) = Complaints.Draw(chance);
        visit = await visits.TriageAsync(
            visit,
            level,
            words,
            one.ArrivedAt.AddMinutes(one.DoctorAfter * 0.25),
            Math.Min(5, one.DoctorAfter * 0.25)
        );
        await visits.TreatAsync(visit, one.ArrivedAt.AddMinutes(one.DoctorAfter), 20);
    }
}
