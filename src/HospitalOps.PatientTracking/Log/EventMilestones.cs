using HospitalOps.Contracts.PatientTracking;

namespace HospitalOps.PatientTracking.Log;

/// <summary>A milestone of a message, before who and when are added.</summary>
/// <param name="At">When it differs from the message's own time.</param>
internal sealed record NewMilestone(
    string Name,
    Guid? Thread = null,
    string? Place = null,
    Guid? Ward = null,
    string? Detail = null,
    DateTimeOffset? Due = null,
    DateTimeOffset? At = null,
    BedFacts? Bed = null
);

/// <summary>
/// What one message says about journeys. Pure: live consumption and a rebuild read with the same code.
/// </summary>
internal sealed record EventMilestones(
    DateTimeOffset OccurredAt,
    Guid? Stay,
    Guid? Visit,
    Guid? Patient,
    string? BedCode,
    IReadOnlyList<NewMilestone> Milestones
)
{
    /// <summary>The visit that turned into a stay.</summary>
    public (Guid Visit, Guid Stay)? Link { get; init; }

    /// <summary>The same for all records of one person at all hospitals.</summary>
    public Guid? Person { get; init; }

    /// <summary>Kind of the stay from here on: emergency, scheduled …; null: nothing is said of it.</summary>
    public string? Kind { get; init; }

    /// <summary>Only moves the log forward: nothing about a patient.</summary>
    public static EventMilestones Nothing(DateTimeOffset at, string? bedCode = null) =>
        new(at, null, null, null, bedCode, []);

    /// <exception cref="NotSupportedException">No consumer of this service takes the message.</exception>
    public static EventMilestones Of(object message) =>
        AdmissionsReader.Of(message)
        ?? BedsReader.Of(message)
        ?? QueueReader.Of(message)
        ?? OwnReader.Of(message)
        ?? throw new NotSupportedException($"{message.GetType().Name} is not followed.");

    /// <summary>
    /// The milestones with their two times, to the microsecond: what is folded before it was stored is the same as
    /// what is folded after.
    /// </summary>
    public IEnumerable<Milestone> MilestonesOf(TrackedEvent row) =>
        Milestones.Select(told => new Milestone(
            row.Id,
            told.Name,
            Micro(told.At ?? OccurredAt),
            row.RecordedAt,
            row.Actor,
            row.EventType,
            told.Thread,
            told.Place,
            told.Ward,
            told.Detail,
            told.Due is { } due ? Micro(due) : null,
            Bed: told.Bed
        ));

    private static DateTimeOffset Micro(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}

/// <summary>What this service itself records.</summary>
internal static class OwnReader
{
    public static EventMilestones? Of(object message) =>
        message switch
        {
            DelayRaised it => EventMilestones.Nothing(it.OccurredAt),
            DelayCleared it => EventMilestones.Nothing(it.OccurredAt),
            MilestoneCorrected it => new(
                it.OccurredAt,
                it.StayId,
                null,
                it.PatientId,
                null,
                [new(MilestoneNames.Corrected, it.EventId, Detail: it.Milestone, Due: it.NewTime)]
            ),
            ExpectedDischargeChanged it => new(
                it.OccurredAt,
                it.StayId,
                null,
                it.PatientId,
                null,
                [new(MilestoneNames.ExpectedDischargeSet, Detail: it.Confidence, Due: it.ExpectedAt)]
            ),
            DischargeBlockerOpened it => new(
                it.OccurredAt,
                it.StayId,
                null,
                it.PatientId,
                null,
                [new(MilestoneNames.BlockerOpened, it.BlockerId, Detail: it.Kind, Due: it.DueAt)]
            ),
            DischargeBlockerCleared it => new(
                it.OccurredAt,
                it.StayId,
                null,
                it.PatientId,
                null,
                [new(MilestoneNames.BlockerCleared, it.BlockerId, Detail: it.Kind)]
            ),
            TransportRequested it => new(
                it.OccurredAt,
                it.StayId,
                null,
                it.PatientId,
                null,
                it.Announced ? [] : [new(MilestoneNames.ReadyToMove, it.TransportId, Detail: it.Purpose)]
            ),
            TransportReady it => new(
                it.OccurredAt,
                it.StayId,
                null,
                it.PatientId,
                null,
                [new(MilestoneNames.ReadyToMove, it.TransportId, Detail: it.Purpose)]
            ),
            TransportTaken it => new(it.OccurredAt, it.StayId, null, it.PatientId, null, []),
            TransportStarted it => new(
                it.OccurredAt,
                it.StayId,
                null,
                it.PatientId,
                null,
                [
                    new(MilestoneNames.TransportStarted, it.TransportId, Detail: it.Purpose),
                    new(MilestoneNames.Departed, it.TransportId, Detail: it.Purpose),
                ]
            ),
            TransportFinished it => new(
                it.OccurredAt,
                it.StayId,
                null,
                it.PatientId,
                null,
                [new(MilestoneNames.TransportFinished, it.TransportId, Detail: it.Purpose)]
            ),
            TransportCancelled it => new(
                it.OccurredAt,
                it.StayId,
                null,
                it.PatientId,
                null,
                [new(MilestoneNames.TransportCancelled, it.TransportId, Detail: it.Purpose)]
            ),
            _ => null,
        };
}
