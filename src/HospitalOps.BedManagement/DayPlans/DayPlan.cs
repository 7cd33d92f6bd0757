using HospitalOps.Contracts.BedManagement;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.DayPlans;

/// <summary>
/// A proposal for the daily bed meeting: computed from the state of one moment, line by line accepted or rejected by a
/// person.
/// It never changes a bed itself, and is kept with what it promised so that its effect can be looked at later.
/// </summary>
internal sealed class DayPlan : AggregateRoot
{
    private readonly List<DayPlanEntry> entries = [];

    private DayPlan() { }

    public DayPlanId Id { get; private set; }

    public override Guid AggregateId => Id.Value;

    public override string AggregateType => "DayPlan";

    public DayPlanState State { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public string MadeBy { get; private set; } = "";

    /// <summary>Days that the plan looks ahead, today included.</summary>
    public int Days { get; private set; }

    /// <summary>Version of the hospital's weights it was computed with; 0 = the defaults.</summary>
    public int WeightsVersion { get; private set; }

    /// <summary>JSON: version of every bed and request that it was computed from.</summary>
    public string Snapshot { get; private set; } = "{}";

    /// <summary>JSON: cost by part when nobody is moved and each request takes its best bed in turn.</summary>
    public string CostsBefore { get; private set; } = "{}";

    /// <summary>JSON: cost by part of the plan.</summary>
    public string Costs { get; private set; } = "{}";

    /// <summary>JSON: requests for which no bed fits by the rules.</summary>
    public string Unplaced { get; private set; } = "[]";

    /// <summary>Moves that the search evaluated.</summary>
    public long Moves { get; private set; }

    public IReadOnlyList<DayPlanEntry> Entries => entries;

    public static DayPlan Propose(DayPlanId id, Guid hospital, string by, DayPlanProposal proposal, DateTimeOffset now)
    {
        var plan = new DayPlan
        {
            Id = id,
            HospitalId = hospital,
            MadeAt = now,
            MadeBy = by,
            Days = proposal.Days,
            WeightsVersion = proposal.WeightsVersion,
            Snapshot = proposal.Snapshot,
            CostsBefore = proposal.CostsBefore,
            Costs = proposal.Costs,
            Unplaced = proposal.Unplaced,
            Moves = proposal.Moves,
        };
        plan.entries.AddRange(proposal.Entries);
        plan.Record(
            new DayPlanProposed
            {
                HospitalId = hospital,
                DayPlanId = id.Value,
                Entries = plan.entries.Count,
                CostBefore = proposal.TotalBefore,
                Cost = proposal.Total,
                OccurredAt = now,
            }
        );
        return plan;
    }

    /// <summary>A newer plan takes its place; what nobody answered is left as it is.</summary>
    public void Supersede(DayPlanId by, DateTimeOffset now)
    {
        State = DayPlanState.Superseded;
        Record(
            new DayPlanSuperseded
            {
                HospitalId = HospitalId,
                DayPlanId = Id.Value,
                ByDayPlanId = by.Value,
                OccurredAt = now,
            }
        );
    }

    /// <summary>Null when a line can still be answered.</summary>
    public Refusal? RefuseAnswer(DayPlanEntry entry) =>
        State != DayPlanState.Open ? DayPlanRefusals.Superseded
        : entry.State != DayPlanEntryState.Proposed
            ? DayPlanRefusals.AlreadyAnswered.With("by", entry.AnsweredBy).With("since", entry.AnsweredAt)
        : null;

    /// <summary>A person took the proposal; the bed is held for the request.</summary>
    public void Accept(DayPlanEntry entry, Guid request, string by, DateTimeOffset now)
    {
        entry.Accept(request, by, now);
        Record(Answer(entry, "accepted", null, now));
    }

    /// <summary>A person said no, and why; the room is not proposed again for this patient today.</summary>
    public void Reject(DayPlanEntry entry, string reason, string by, DateTimeOffset now)
    {
        entry.Reject(reason, by, now);
        Record(Answer(entry, "rejected", reason, now));
    }

    private DayPlanEntryAnswered Answer(DayPlanEntry entry, string answer, string? reason, DateTimeOffset now) =>
        new()
        {
            HospitalId = HospitalId,
            DayPlanId = Id.Value,
            EntryId = entry.Id.Value,
            StayId = entry.StayId,
            PlacementRequestId = entry.PlacementRequestId,
            BedId = entry.BedId,
            Answer = answer,
            Reason = reason,
            OccurredAt = now,
        };
}

/// <summary>What a computation gives a plan; costs in points.</summary>
internal sealed record DayPlanProposal(
    int Days,
    int WeightsVersion,
    string Snapshot,
    string CostsBefore,
    string Costs,
    long TotalBefore,
    long Total,
    string Unplaced,
    long Moves,
    IReadOnlyList<DayPlanEntry> Entries
);
