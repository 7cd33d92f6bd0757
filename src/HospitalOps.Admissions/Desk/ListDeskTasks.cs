using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Desk;

/// <summary>What waits for a person at the desk, oldest first.</summary>
internal static class ListDeskTasks
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapGet("/desk-tasks", HandleAsync)
            .Query(AdmissionsPermissions.ReadTasks)
            .WithName("ListDeskTasks")
            .WithSummary("Open tasks of the caller's hospital, oldest first; optionally of one patient or kind.");

    private static async Task<Ok<IReadOnlyList<DeskTaskView>>> HandleAsync(
        Guid? patientId,
        string? kind,
        Caller caller,
        AdmissionsDbContext database,
        CancellationToken cancel
    )
    {
        var rows = await database
            .DeskTasks.AsNoTracking()
            .Where(task =>
                task.HospitalId == caller.HospitalId
                && task.DoneAt == null
                && (patientId == null || task.PatientId == patientId)
                && (kind == null || task.Kind == kind)
            )
            .OrderBy(task => task.OpenedAt)
            .Take(200)
            .GroupJoin(
                database.Patients.AsNoTracking(),
                task => task.PatientId,
                patient => patient.Id,
                (task, patients) => new { task, patients }
            )
            .SelectMany(row => row.patients.DefaultIfEmpty(), (row, patient) => new { row.task, patient })
            .ToListAsync(cancel);
        IReadOnlyList<DeskTaskView> views =
        [
            .. rows.OrderBy(row => row.task.OpenedAt).Select(row => ToView(row.task, row.patient)),
        ];
        return TypedResults.Ok(views);
    }

    private static DeskTaskView ToView(DeskTask task, Patient? patient) =>
        new(
            task.Id,
            task.Kind,
            task.PatientId,
            task.StayId,
            task.SubjectId,
            task.Remark,
            patient is null ? null : PatientViews.Join(patient.LastNameLatin, patient.FirstNameLatin),
            patient is null ? null : PatientViews.Join(patient.LastNameArabic, patient.FirstNameArabic),
            patient?.Ipp,
            task.OpenedBy,
            task.OpenedAt
        );
}
