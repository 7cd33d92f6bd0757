using HospitalOps.Contracts.PatientTracking;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>
/// One stay on its way, or a visit without a stay: where it is, what came last, when it should end. Everything but the
/// version is folded
/// from the events; what staff do here is an event too.
/// </summary>
internal sealed class Journey : AggregateRoot
{
    private Journey() { }

    /// <summary>The stay, or the visit while it has no stay.</summary>
    public Guid JourneyId { get; private set; }

    public override Guid AggregateId => JourneyId;

    public override string AggregateType => "Journey";

    /// <summary>False: a visit, which may turn into a stay.</summary>
    public bool IsStay { get; private set; }

    /// <summary>The stay that a visit turned into: that one carries the journey on.</summary>
    public Guid? ContinuedBy { get; private set; }

    public Guid? PatientId { get; private set; }

    public Guid? PersonId { get; private set; }

    public string? LocationKind { get; private set; }

    public string? LocationCode { get; private set; }

    public DateTimeOffset? LocationSince { get; private set; }

    /// <summary>The mother's stay, while a newborn is beside her: its place is hers.</summary>
    public Guid? WithStayId { get; private set; }

    /// <summary>The ward of the last bed.</summary>
    public Guid? WardId { get; private set; }

    public string? BedCode { get; private set; }

    public string? Level { get; private set; }

    public DateTimeOffset? BeganAt { get; private set; }

    public string? LastMilestone { get; private set; }

    public DateTimeOffset? LastMilestoneAt { get; private set; }

    /// <summary>First time in a bed: the expected discharge is due 24 h later.</summary>
    public DateTimeOffset? AdmittedAt { get; private set; }

    public DateTimeOffset? ExpectedDischargeAt { get; private set; }

    public Confidence? ExpectedConfidence { get; private set; }

    /// <summary>When an expected discharge was first told.</summary>
    public DateTimeOffset? FirstExpectedAt { get; private set; }

    /// <summary>The discharge that was expected first: forecasts are judged by it.</summary>
    public DateTimeOffset? FirstExpectedDue { get; private set; }

    /// <summary>Kind of the stay: emergency, scheduled …</summary>
    public string? Kind { get; private set; }

    /// <summary>Service in charge by the decision to admit.</summary>
    public string? ServiceCode { get; private set; }

    public bool Died { get; private set; }

    public DateTimeOffset? DischargeDecidedAt { get; private set; }

    public DateTimeOffset? PaperworkDoneAt { get; private set; }

    /// <summary>Decided, paperwork done and no open blocker.</summary>
    public DateTimeOffset? ReadyToLeaveAt { get; private set; }

    public DateTimeOffset? EmptyAt { get; private set; }

    public DateTimeOffset? LeftAt { get; private set; }

    public bool Ended { get; private set; }

    /// <summary>Takes over what the events say.</summary>
    public void Become(JourneyState state)
    {
        (IsStay, ContinuedBy, PatientId, PersonId, HospitalId) = (
            state.IsStay,
            state.ContinuedBy,
            state.Patient,
            state.Person,
            state.Hospital
        );
        (LocationKind, LocationCode, LocationSince, WithStayId) = (
            state.Location?.Kind,
            state.Location?.Code,
            state.Location?.FromAt,
            state.WithStay
        );
        (WardId, BedCode, Level, BeganAt, LastMilestone, LastMilestoneAt) = (
            state.Bed?.WardId,
            state.BedCode,
            state.Level,
            state.BeganAt,
            state.Last?.Name,
            state.Last?.OccurredAt
        );
        (AdmittedAt, ExpectedDischargeAt, ExpectedConfidence, FirstExpectedAt) = (
            state.AdmittedAt,
            state.ExpectedAt,
            state.Confidence,
            state.FirstExpectedAt
        );
        (FirstExpectedDue, Kind, ServiceCode, Died) = (state.FirstExpectedDue, state.Kind, state.Service, state.Died);
        (DischargeDecidedAt, PaperworkDoneAt, ReadyToLeaveAt, EmptyAt, LeftAt, Ended) = (
            state.DecidedAt,
            state.PaperworkAt,
            state.ReadyAt,
            state.EmptyAt,
            state.LeftAt,
            state.Ended
        );
    }

    /// <summary>A doctor sets or revises the expected discharge.</summary>
    public ExpectedDischargeChanged Expect(
        DateTimeOffset expectedAt,
        Confidence confidence,
        string? reason,
        DateTimeOffset occurredAt
    ) =>
        Told(
            new ExpectedDischargeChanged
            {
                HospitalId = HospitalId,
                JourneyId = JourneyId,
                StayId = JourneyId,
                PatientId = PatientId!.Value,
                ExpectedAt = expectedAt,
                Confidence = confidence.Code(),
                Reason = reason,
                OccurredAt = occurredAt,
            }
        );

    /// <summary>A person tells the time of a milestone anew; null takes it back.</summary>
    public MilestoneCorrected Correct(
        Guid eventId,
        string milestone,
        DateTimeOffset? newTime,
        string reason,
        DateTimeOffset occurredAt
    ) =>
        Told(
            new MilestoneCorrected
            {
                HospitalId = HospitalId,
                JourneyId = JourneyId,
                StayId = JourneyId,
                PatientId = PatientId!.Value,
                EventId = eventId,
                Milestone = milestone,
                NewTime = newTime,
                Reason = reason,
                OccurredAt = occurredAt,
            }
        );

    /// <summary>Something holds the discharge back.</summary>
    public DischargeBlockerOpened Block(
        Guid blocker,
        string kind,
        string owner,
        DateTimeOffset? due,
        DateTimeOffset occurredAt
    ) =>
        Told(
            new DischargeBlockerOpened
            {
                HospitalId = HospitalId,
                JourneyId = JourneyId,
                StayId = JourneyId,
                PatientId = PatientId!.Value,
                BlockerId = blocker,
                Kind = kind,
                Owner = owner,
                DueAt = due,
                OccurredAt = occurredAt,
            }
        );

    /// <summary>It is gone.</summary>
    public DischargeBlockerCleared Unblock(Guid blocker, string kind, DateTimeOffset occurredAt) =>
        Told(
            new DischargeBlockerCleared
            {
                HospitalId = HospitalId,
                JourneyId = JourneyId,
                StayId = JourneyId,
                PatientId = PatientId!.Value,
                BlockerId = blocker,
                Kind = kind,
                OccurredAt = occurredAt,
            }
        );

    /// <summary>A gap is longer than its target.</summary>
    public DelayRaised Late(string delay, DateTimeOffset due, DateTimeOffset occurredAt) =>
        Told(
            new DelayRaised
            {
                HospitalId = HospitalId,
                JourneyId = JourneyId,
                StayId = IsStay ? JourneyId : null,
                PatientId = PatientId,
                Delay = delay,
                DueAt = due,
                OccurredAt = occurredAt,
            }
        );

    /// <summary>The gap ended.</summary>
    public DelayCleared NoLongerLate(string delay, DateTimeOffset occurredAt) =>
        Told(
            new DelayCleared
            {
                HospitalId = HospitalId,
                JourneyId = JourneyId,
                StayId = IsStay ? JourneyId : null,
                PatientId = PatientId,
                Delay = delay,
                OccurredAt = occurredAt,
            }
        );

    private T Told<T>(T message)
        where T : class
    {
        Record(message);
        return message;
    }
}
