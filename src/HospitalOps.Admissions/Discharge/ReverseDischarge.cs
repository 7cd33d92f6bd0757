using HospitalOps.Admissions.Desk;
using HospitalOps.Admissions.Persistence;
using HospitalOps.Admissions.Stays;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.SharedKernel.Admissions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace HospitalOps.Admissions.Discharge;

/// <summary>
/// The discharge is taken back and the stay goes on. Nobody loses a bed for it: who had left is without one, with a
/// task.
/// </summary>
internal static class ReverseDischarge
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/stays/{id:guid}/discharge-reversal", HandleAsync)
            .Command(AdmissionsPermissions.ReverseDischarge)
            .WithName("ReverseDischarge")
            .WithSummary("Take a discharge back; a bed that was given up stays with its new occupant.");

    private static Task<Results<Ok<StayView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        ReverseDischargeRequest request,
        Caller caller,
        AdmissionsDbContext database,
        StayCommand command,
        DeskTasks tasks,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
            caller,
            null,
            async (stay, patient, at) =>
            {
                var ended = stay.State == StayState.Closed;
                if (
                    ended
                    // Who went on at the other hospital is told so; the stay there is his only one.
                    && stay.TransferredToStayId is null
                    && stay.Kind != StayKind.Outpatient
                    && await OpenStays.RefuseSecondAsync(database, patient, cancel) is { } second
                )
                    return second;
                var death = stay.Destination == DischargeDestination.Death;
                if (stay.ReverseDischarge(patient, at) is { } refusal)
                    return refusal;
                var record = await database.DischargeRecords.SingleOrDefaultAsync(
                    row => row.StayId == stay.Id && row.ReversedAt == null,
                    cancel
                );
                record?.Reverse(caller.UserName, request.Reason, at);
                if (ended && stay.AdmissionDecidedAt is not null)
                    tasks.Open("place_again", caller, patient.Id, stay.Id, remark: request.Reason);
                if (
                    death
                    && await database.CivilDeclarations.SingleOrDefaultAsync(
                        row => row.StayId == stay.Id && row.Kind == CivilEvent.Death && row.WithdrawnAt == null,
                        cancel
                    )
                        is { } line
                )
                    line.Withdraw(caller.UserName, at);
                if (death)
                {
                    patient.DeathReversed(stay.Id, await OpenStays.OtherRecordsAsync(database, patient, cancel), at);
                    await tasks.FinishAsync("declare_death", caller, request.Reason, cancel, stay: stay.Id);
                }
                return null;
            },
            cancel
        );
}
