using HospitalOps.Admissions.Persistence;
using HospitalOps.ServiceDefaults.Security;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Desk;

/// <summary>Opens and ends tasks in the transaction of the act that makes or settles them.</summary>
internal sealed class DeskTasks(AdmissionsDbContext database, TimeProvider clock)
{
    public void Open(
        string kind,
        Caller caller,
        Guid? patient = null,
        Guid? stay = null,
        Guid? subject = null,
        string? remark = null
    )
    {
        var now = clock.GetUtcNow();
        database.Add(
            DeskTask.Open(
                new DeskTaskOpening
                {
                    Id = Guid.CreateVersion7(now),
                    HospitalId = caller.HospitalId,
                    Kind = kind,
                    OpenedBy = caller.UserName,
                    OpenedAt = now,
                    PatientId = patient,
                    StayId = stay,
                    SubjectId = subject,
                    Remark = remark,
                }
            )
        );
    }

    /// <summary>Ends every open task of a kind for a patient, a stay or a subject; none is no error.</summary>
    public async Task FinishAsync(
        string kind,
        Caller caller,
        string outcome,
        CancellationToken cancel,
        Guid? patient = null,
        Guid? stay = null,
        Guid? subject = null
    )
    {
        var open = await database
            .DeskTasks.Where(task =>
                task.HospitalId == caller.HospitalId
                && task.Kind == kind
                && task.DoneAt == null
                && (patient == null || task.PatientId == patient)
                && (stay == null || task.StayId == stay)
                && (subject == null || task.SubjectId == subject)
            )
            .ToListAsync(cancel);
        foreach (var task in open)
            task.Finish(caller.UserName, outcome, clock.GetUtcNow());
    }
}
