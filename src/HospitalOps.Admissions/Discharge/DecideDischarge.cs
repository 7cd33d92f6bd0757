using HospitalOps.Admissions.Desk;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Registers;
using HospitalOps.Admissions.Stays;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Discharge;

/// <summary>A doctor decides that the patient may leave; a disciplinary discharge is the management's alone.</summary>
internal static class DecideDischarge
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/stays/{id:guid}/discharge-decision", HandleAsync)
            .Command(AdmissionsPermissions.DecideDischarge)
            .WithName("DecideDischarge")
            .WithSummary("A doctor decides that the patient may leave; each kind of discharge asks for its own facts.");

    private static Task<Results<Ok<StayView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        DecideDischargeRequest request,
        Caller caller,
        AdmissionsDbContext database,
        StayCommand command,
        DeskTasks tasks,
        TimeProvider clock,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
            caller,
            request.OccurredAt,
            async (stay, patient, at) =>
            {
                var disciplinary = request.Destination == DischargeDestination.Disciplinary;
                if (disciplinary != (caller.Role == Roles.OperationsManager))
                    return disciplinary ? StayRefusals.DirectorOnly : StayRefusals.DoctorOnly;
                var now = clock.GetUtcNow();
                var record = new DischargeRecord
                {
                    Id = Guid.CreateVersion7(now),
                    StayId = stay.Id,
                    Destination = request.Destination,
                    TransferTo = request.TransferTo,
                    Transport = request.Transport,
                    RecordHandedOver = request.RecordHandedOver,
                    StatementSigned = request.StatementSigned,
                    RefusalRecorded = request.RefusalRecorded,
                    SinceAt = request.SinceAt?.ToUniversalTime(),
                    ToldTo = request.ToldTo,
                    CertificateNumber = request.CertificateNumber,
                    DecidedBy = caller.UserName,
                    DecidedAt = now,
                };
                var refusal = record.Refuse(at) ?? stay.DecideDischarge(request.Destination, at);
                if (refusal is null)
                {
                    database.Add(record);
                    if (request.Destination == DischargeDestination.Death)
                    {
                        database.Add(
                            CivilDeclaration.Open(
                                Guid.CreateVersion7(now),
                                CivilEvent.Death,
                                stay,
                                record.SinceAt!.Value,
                                now
                            )
                        );
                        tasks.Open("declare_death", caller, patient.Id, stay.Id);
                        var others = await OpenStays.OtherRecordsAsync(database, patient, cancel);
                        patient.Died(stay.Id, record.SinceAt.Value, others, at);
                    }
                }
                return refusal;
            },
            cancel
        );
}
