namespace HospitalOps.Api.Beds;

/// <summary>What became of a plan: what it promised, what people made of it, what happened.</summary>
/// <param name="CostBefore">Points without the plan, as computed then; less is better.</param>
/// <param name="Cost">Points with the plan.</param>
/// <param name="AsPlanned">Accepted lines whose patient is, or was, in the planned bed.</param>
/// <param name="Elsewhere">Accepted lines whose patient got another bed.</param>
/// <param name="Pending">Accepted lines whose bed is still held.</param>
/// <param name="Lost">Accepted lines whose hold ended unused: refused by the ward, run out or withdrawn.</param>
public sealed record DayPlanEffectView(
    Guid DayPlanId,
    DateTimeOffset MadeAt,
    string MadeBy,
    int WeightsVersion,
    long CostBefore,
    long Cost,
    int Entries,
    int Accepted,
    int Rejected,
    int AsPlanned,
    int Elsewhere,
    int Pending,
    int Lost,
    IReadOnlyList<string> RejectedBecause
);
