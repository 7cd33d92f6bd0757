using HospitalOps.Contracts.PatientTracking;
using HospitalOps.Messaging;

namespace HospitalOps.PatientTracking.Domain;

/// <summary>How sure a doctor is of an expected discharge.</summary>
public enum Confidence { Sure, Likely, Possible }

/// <summary>One stay on its way: where it is, what came last, when it should end.</summary>
internal sealed class Journey : AggregateRoot
{
    private Journey()
    {
    }

    public Guid StayId { get; private set; }

    public override Guid AggregateId => StayId;

    public override string AggregateType => "Journey";

    public Guid PatientId { get; private set; }

    public Guid? VisitId { get; private set; }

    public string? LocationKind { get; private set; }

    public string? LocationCode { get; private set; }

    public DateTimeOffset? LocationSince { get; private set; }

    public string? LastStamp { get; private set; }

    public DateTimeOffset? LastStampAt { get; private set; }

    public DateTimeOffset? ExpectedDischargeAt { get; private set; }

    public Confidence? ExpectedConfidence { get; private set; }

    public bool Ended { get; private set; }

    public static Journey Begin(Guid stay, Guid hospital, Guid patient, Guid? visit) => new()
    {
        StayId = stay, HospitalId = hospital, PatientId = patient, VisitId = visit,
    };

    /// <summary>A doctor sets or revises the expected discharge.</summary>
    public void Expect(DateTimeOffset expectedAt, Confidence confidence, string? reason, DateTimeOffset occurredAt)
    {
        (ExpectedDischargeAt, ExpectedConfidence) = (expectedAt, confidence);
        Record(new ExpectedDischargeChanged
        {
            HospitalId = HospitalId, JourneyId = StayId, StayId = StayId, PatientId = PatientId, ExpectedAt = expectedAt,
            Confidence = confidence.Code(), Reason = reason, OccurredAt = occurredAt,
        });
    }

    /// <summary>Later stamps win, whatever the order in which they become known.</summary>
    public void Saw(Milestone milestone)
    {
        if (LastStampAt is null || milestone.OccurredAt >= LastStampAt) (LastStamp, LastStampAt) = (milestone.Stamp, milestone.OccurredAt);
        var kind = milestone.Stamp switch
        {
            Stamps.Registered => "reception",
            Stamps.ServiceStarted or Stamps.TriageStarted or Stamps.FirstMedicalContact => "service_point",
            Stamps.Occupied => "bed",
            Stamps.Departed => "in_transit",
            Stamps.BedVacated when milestone.Detail != "transfer" => "left_bed",
            Stamps.LeftHospital => "left",
            _ => null,
        };
        if (milestone.Stamp == Stamps.LeftHospital) Ended = true;
        if (kind is not null && (LocationSince is null || milestone.OccurredAt >= LocationSince))
            (LocationKind, LocationCode, LocationSince) = (kind, milestone.Place, milestone.OccurredAt);
    }
}
