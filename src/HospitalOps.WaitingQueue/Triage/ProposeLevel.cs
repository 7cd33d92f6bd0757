using System.ComponentModel.DataAnnotations;
using HospitalOps.Queueing.Orders;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.Services.Commands;
using HospitalOps.WaitingQueue.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.WaitingQueue.Triage;

/// <summary>What was measured so far.</summary>
/// <param name="NoScore">Child under 16 or pregnancy: NEWS2 does not hold.</param>
public sealed record ProposeLevelRequest(
    Vitals? Vitals,
    [property: Range(0, 10)] int? Pain,
    bool LifeThreat = false,
    bool NoScore = false
);

/// <summary>A level that the measurements speak for, and why.</summary>
/// <param name="Level">Null when too little was measured, or the score does not hold.</param>
/// <param name="Score">NEWS2, 0 to 20.</param>
/// <param name="Missing">Measurements still needed: respiratory_rate, oxygen_saturation, on_oxygen, systolic_pressure,
/// pulse, consciousness, temperature.</param>
public sealed record LevelProposal(
    string? Level,
    int? Score,
    IReadOnlyList<ProposalReason> Reasons,
    IReadOnlyList<string> Missing
);

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
        return TypedResults.Ok(new LevelProposal(proposal.Level, proposal.Score, proposal.Reasons, proposal.Missing));
    }
}
