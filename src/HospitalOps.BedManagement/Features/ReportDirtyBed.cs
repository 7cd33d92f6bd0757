using HospitalOps.BedManagement.Domain;
using HospitalOps.ServiceDefaults.Security;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.BedManagement.Features;

/// <summary>When it was found, if not now.</summary>
public sealed record ReportDirtyBedRequest(DateTimeOffset? OccurredAt);

/// <summary>A bed shown clean is not: it goes to cleaning at once.</summary>
internal static class ReportDirtyBed
{
    public static void Map(RouteGroupBuilder group) => group.MapPost("/beds/{id:guid}/found-dirty", HandleAsync)
        .Command(BedsPermissions.ReportDirty)
        .WithName("ReportDirtyBed")
        .WithSummary("Report a bed that is shown clean and is not.");

    private static Task<Results<Ok<BedView>, ProblemHttpResult>> HandleAsync(
        Guid id, ReportDirtyBedRequest body, Caller caller, ChangingBed changing, CancellationToken cancel) =>
        changing.ApplyAsync(id, caller, body.OccurredAt, situation =>
        {
            var (bed, open, held) = situation.Locked;
            var job = bed.FindDirty(
                open, held is null ? CleaningPriority.Normal : CleaningPriority.Next, Guid.CreateVersion7(situation.Now), caller.UserName, situation.Now, situation.OccurredAt);
            if (job.Succeeded) situation.Database.Add(job.Value);
            return Task.FromResult(job.Refusal);
        }, cancel);
}
