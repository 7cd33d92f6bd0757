using HospitalOps.Admissions.Domain;
using HospitalOps.ServiceDefaults.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.Admissions.Features;

/// <summary>Where the patient goes.</summary>
public sealed record DecideDischargeRequest(DischargeDestination Destination, DateTimeOffset? OccurredAt);

/// <summary>A doctor decides that the patient may leave.</summary>
internal static class DecideDischarge
{
    public static void Map(RouteGroupBuilder group) => group.MapPost("/stays/{id:guid}/discharge-decision", HandleAsync)
        .Command(AdmissionsPermissions.DecideDischarge)
        .WithName("DecideDischarge")
        .WithSummary("A doctor decides that the patient may leave.");

    private static Task<Results<Ok<StayView>, ProblemHttpResult>> HandleAsync(
        Guid id, DecideDischargeRequest request, Caller caller, ChangingStay changing, CancellationToken cancel) =>
        changing.ApplyAsync(id, caller, request.OccurredAt, (stay, at) => stay.DecideDischarge(request.Destination, at), cancel);
}
