using HospitalOps.Api.Beds;
using HospitalOps.BedManagement.Beds;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>A bed shown clean is not: it goes to cleaning at once.</summary>
internal static class ReportDirtyBed
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/beds/{id:guid}/found-dirty", HandleAsync)
            .Command(BedsPermissions.ReportDirty)
            .WithName("ReportDirtyBed")
            .WithSummary("Report a bed that is shown clean and is not.");

    private static Task<Results<Ok<BedView>, ProblemHttpResult>> HandleAsync(
        Guid id,
        ReportDirtyBedRequest body,
        Caller caller,
        BedCommand command,
        CancellationToken cancel
    ) =>
        command.ApplyAsync(
            id,
            caller,
            body.OccurredAt,
            situation =>
            {
                var job = DirtyFinding.Find(situation.Locked, body.Class, caller, situation.Now, situation.OccurredAt);
                if (job.Succeeded)
                    situation.Database.Add(job.Value);
                return Task.FromResult(job.Refusal);
            },
            cancel
        );
}
