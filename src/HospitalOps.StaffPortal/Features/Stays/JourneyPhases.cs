using HospitalOps.Api.Tracking;
using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.StaffPortal.Features.Stays;

/// <summary>
/// Reads the milestones of a journey as phases: one after the other without a gap, the last one open while the patient
/// is here.
/// </summary>
public static class JourneyPhases
{
    public const string Reception = "reception",
        BeforeTriage = "before_triage",
        Triage = "triage",
        BeforeDoctor = "before_doctor",
        Care = "care",
        BeforeBed = "before_bed",
        BedHeld = "bed_held",
        Ward = "ward",
        Preparing = "preparing",
        Ready = "ready",
        OnTheWay = "on_the_way",
        OutOfBed = "out_of_bed";

    /// <summary>The usual order; a later milestone that belongs to an earlier phase does not lead back.</summary>
    private static readonly string[] Order =
    [
        Reception,
        BeforeTriage,
        Triage,
        BeforeDoctor,
        Care,
        BeforeBed,
        BedHeld,
        Ward,
        Preparing,
        Ready,
    ];

    private static readonly Dictionary<string, string> Begins = new()
    {
        ["ArrivedAt"] = Reception,
        ["RegisteredAt"] = BeforeTriage,
        ["TriageStartedAt"] = Triage,
        ["TriagedAt"] = BeforeDoctor,
        ["FirstMedicalContactAt"] = Care,
        ["AdmissionDecidedAt"] = BeforeBed,
        ["BedRequestedAt"] = BeforeBed,
        ["BedReservedAt"] = BedHeld,
        ["OccupiedAt"] = Ward,
        ["DischargeDecidedAt"] = Preparing,
        ["ReadyToLeaveAt"] = Ready,
    };

    /// <summary>What takes a step back.</summary>
    private static readonly Dictionary<string, (string From, string To)> Returns = new()
    {
        ["ReservationExpiredAt"] = (BedHeld, BeforeBed),
        ["ReservationReleasedAt"] = (BedHeld, BeforeBed),
        ["TransferRefusedAt"] = (BedHeld, BeforeBed),
        ["RequestWithdrawnAt"] = (BeforeBed, Care),
        ["ArrivalUndoneAt"] = (Ward, BedHeld),
    };

    private static readonly string[] Ends = ["LeftHospitalAt", "LeftUnseenAt", "StayCancelledAt", "VisitEndedAt"];

    /// <summary>The waits that a rule watches, by the phase in which they pass.</summary>
    private static readonly Dictionary<string, string[]> Watched = new()
    {
        [BeforeBed] =
        [
            "decision_to_request",
            "request_to_assignment",
            "reopened_to_assignment",
            "decision_to_occupied",
        ],
        [BedHeld] = ["reserved_to_accepted", "ready_to_departed", "ready_to_occupied", "decision_to_occupied"],
        [Preparing] = ["discharge_to_paperwork", "discharge_to_empty"],
        [Ready] = ["discharge_to_empty"],
    };

    public static IReadOnlyList<JourneyPhase> Of(TimelineView timeline)
    {
        var milestones = timeline.Milestones.Where(one => !one.Void).OrderBy(one => one.OccurredAt).ToList();
        // Who comes by appointment is registered and not triaged.
        var isTriaged = milestones.Any(one => one.Milestone is "TriageStartedAt" or "TriagedAt");
        var phases = new List<JourneyPhase>();
        var at = new Position();
        foreach (var milestone in milestones)
        {
            if (timeline.Ended && Ends.Contains(milestone.Milestone))
                break;
            if (milestone.Milestone == "RegisteredAt" && !isTriaged)
                continue;
            at.Follow(milestone.Milestone);
            if (at.Phase is { } phase && phases.LastOrDefault()?.Code != phase)
                Begin(phases, phase, milestone.OccurredAt);
        }
        if (timeline.Ended && phases is [.., var last])
            phases[^1] = last with { To = EndOf(milestones) ?? last.From };
        return phases;
    }

    /// <summary>When the patient left; null while he is here.</summary>
    public static DateTimeOffset? EndOf(TimelineView timeline) =>
        timeline.Ended ? EndOf(timeline.Milestones.Where(one => !one.Void)) : null;

    /// <summary>The alert about this phase that is due first.</summary>
    public static DelayView? WatchOf(JourneyPhase phase, Guid journey, IEnumerable<DelayView> open) =>
        open.Where(delay =>
                delay is { Kind: DelayKind.Alert, ClearedAt: null }
                && delay.JourneyId == journey
                && Watched.GetValueOrDefault(phase.Code)?.Contains(delay.Gap) == true
            )
            .MinBy(delay => delay.DueAt);

    private static DateTimeOffset? EndOf(IEnumerable<MilestoneView> milestones) =>
        milestones.LastOrDefault(one => Ends.Contains(one.Milestone))?.OccurredAt;

    /// <summary>What lasted no time at all was none.</summary>
    private static void Begin(List<JourneyPhase> phases, string code, DateTimeOffset from)
    {
        if (phases is [.., var last])
        {
            if (last.From == from)
                phases.RemoveAt(phases.Count - 1);
            else
                phases[^1] = last with { To = from };
        }
        if (phases is [.., var same] && same.Code == code)
            phases[^1] = same with { To = null };
        else
            phases.Add(new(code, LookOf(code), from, To: null));
    }

    private static PhaseLook LookOf(string code) =>
        code switch
        {
            Triage or Care or Ward => PhaseLook.Care,
            OnTheWay or OutOfBed => PhaseLook.Away,
            _ => PhaseLook.Wait,
        };

    private sealed class Position
    {
        private string? main;
        private bool isOut,
            isMoving;

        /// <summary>A way or an absence lies over the phase that goes on.</summary>
        public string? Phase =>
            isMoving ? OnTheWay
            : isOut ? OutOfBed
            : main;

        public void Follow(string milestone)
        {
            if (milestone == "StayReopenedAt")
                main = main is Preparing or Ready ? Ward : main;
            else if (Returns.TryGetValue(milestone, out var back))
                main = main == back.From ? back.To : main;
            else if (
                Begins.TryGetValue(milestone, out var phase)
                && Array.IndexOf(Order, phase) > Array.IndexOf(Order, main)
            )
                main = phase;
            isMoving = milestone switch
            {
                "TransportStartedAt" => true,
                "TransportFinishedAt" or "TransportCancelledAt" or "OccupiedAt" => false,
                _ => isMoving,
            };
            isOut = milestone switch
            {
                "LeaveStartedAt" => true,
                "LeaveEndedAt" => false,
                _ => isOut,
            };
        }
    }
}
