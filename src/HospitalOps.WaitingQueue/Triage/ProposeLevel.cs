using HospitalOps.Api.Queues;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Triage;

/// <summary>
/// Before a level is confirmed: nothing is stored. In a body, because measurements do not belong in addresses.
/// </summary>
internal static class ProposeLevel
{
    public static void Map(RouteGroupBuilder group) =>
        group
            .MapPost("/triage-proposals", HandleAsync)
            .Query(QueuesPermissions.Triage)
            .WithName("ProposeLevel")
            .WithSummary("Which level the measurements speak for; the nurse decides.");

    private static async Task<Ok<LevelProposal>> HandleAsync(
        ProposeLevelRequest body,
        Caller caller,
        QueuesDbContext database,
        CancellationToken cancel
    )
    {
        var scale = (await database.InForceAsync(caller.HospitalId, cancel))?.Scale ?? TriageScale.French;
        var proposal = TriageProposal.Of(scale, body.Vitals, body.Pain, body.LifeThreat, body.NoScore);
        return TypedResults.Ok(
            new LevelProposal(proposal.Level, proposal.Score, proposal.Reasons, proposal.Missing, proposal.Points)
        );
    }
}
