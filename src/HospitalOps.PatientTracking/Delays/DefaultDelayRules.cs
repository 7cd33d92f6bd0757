using HospitalOps.PatientTracking.Journeys;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.PatientTracking.Delays;

/// <summary>
/// Rules that a hospital begins with; all figures are assumptions, also the minutes for cleaning. Waits in front
/// of a queue are not here: the waiting queue has alerts of its own, and nobody is called twice for one person.
/// </summary>
internal static class DefaultDelayRules
{
    public static IEnumerable<DelayRule> Of(Guid hospital)
    {
        DelayRule Rule(
            DelayKind kind,
            string gap,
            int target,
            int escalates,
            string owner,
            short from = 0,
            short to = 24
        ) =>
            DelayRule.Default(
                new DelayRuleTerms
                {
                    Id = StableId.Of("delay-rule", $"{hospital}-{kind}-{gap}-{from}"),
                    HospitalId = hospital,
                    Kind = kind,
                    Gap = gap,
                    TargetMinutes = target,
                    EscalatesAfterMinutes = escalates,
                    Owner = owner,
                    FromHour = from,
                    ToHour = to,
                }
            );
        return
        [
            Rule(DelayKind.Alert, "decision_to_request", 15, 15, Roles.Doctor),
            Rule(DelayKind.Alert, "request_to_assignment", 30, 30, Roles.BedManager, 8, 20),
            Rule(DelayKind.Alert, "request_to_assignment", 60, 30, Roles.BedManager, 20, 24),
            Rule(DelayKind.Alert, "request_to_assignment", 60, 30, Roles.BedManager, 0, 8),
            Rule(DelayKind.Alert, GapRule.ReservedToAccepted, 30, 30, Roles.WardNurse),
            Rule(DelayKind.Alert, GapRule.ReopenedToAssignment, 30, 30, Roles.BedManager),
            Rule(DelayKind.Alert, "decision_to_occupied", 240, 30, Roles.BedManager),
            Rule(DelayKind.Alert, GapRule.ReadyToOccupied, 30, 30, Roles.WardNurse),
            Rule(DelayKind.Alert, "ready_to_departed", 15, 15, Roles.Porter),
            Rule(DelayKind.Alert, "discharge_to_paperwork", 60, 60, Roles.AdmissionsClerk),
            Rule(DelayKind.Alert, "discharge_to_empty", 180, 60, Roles.WardNurse),
            Rule(DelayKind.Alert, "empty_to_asked", 10, 10, Roles.WardNurse),
            Rule(DelayKind.Alert, "asked_to_cleaning", 30, 20, Roles.BedManager),
            Rule(DelayKind.Alert, "cleaned_to_ready", 15, 15, Roles.WardNurse),
            Rule(DelayKind.Alert, "bed_turnaround", 90, 30, Roles.BedManager),
            Rule(DelayKind.Notice, "discharge_to_paperwork", 0, 0, Roles.AdmissionsClerk),
            Rule(DelayKind.Notice, "decision_to_occupied", 0, 0, Roles.BedManager),
        ];
    }
}
