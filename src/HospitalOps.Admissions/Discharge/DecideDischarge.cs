using System.ComponentModel.DataAnnotations;
using HospitalOps.Admissions.Desk;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Registers;
using HospitalOps.Admissions.Stays;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Discharge;

/// <summary>Where the patient goes, and what has to be known for that kind of discharge.</summary>
/// <param name="TransferTo">transfer_out: where to; compulsory.</param>
/// <param name="StatementSigned">ama: signed, or <paramref name="RefusalRecorded"/>: refused to sign and written down;
/// one of both is compulsory.</param>
/// <param name="SinceAt">absconded: noticed at; leave_not_returned: left at, 48 h ago or more; death: time of death.
/// Compulsory for these.</param>
/// <param name="ToldTo">absconded: who was told, compulsory; death: who told the family.</param>
public sealed record DecideDischargeRequest(
    DischargeDestination Destination,
    DateTimeOffset? OccurredAt,
    [property: StringLength(100)] string? TransferTo,
    [property: StringLength(20)] string? Transport,
    bool RecordHandedOver,
    bool StatementSigned,
    bool RefusalRecorded,
    DateTimeOffset? SinceAt,
    [property: StringLength(100)] string? ToldTo,
    [property: StringLength(40)] string? CertificateNumber
);

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
            (stay, patient, at) =>
            {
                var disciplinary = request.Destination == DischargeDestination.Disciplinary;
                if (disciplinary != (caller.Role == Roles.OperationsManager))
                    return Task.FromResult<SharedKernel.Refusal?>(
                        disciplinary ? StayRefusals.DirectorOnly : StayRefusals.DoctorOnly
                    );
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
                    }
                }
                return Task.FromResult(refusal);
            },
            cancel
        );
}
