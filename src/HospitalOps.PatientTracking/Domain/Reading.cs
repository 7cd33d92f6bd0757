using HospitalOps.Contracts.PatientTracking;

namespace HospitalOps.PatientTracking.Domain;

/// <summary>A stamp of a message, before who and when are added.</summary>
/// <param name="At">When it differs from the message's own time.</param>
internal sealed record Mark(
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
internal sealed record Reading(
    DateTimeOffset OccurredAt,
    Guid? Stay,
    Guid? Visit,
    Guid? Patient,
    string? BedCode,
    IReadOnlyList<Mark> Marks
)
{
    /// <summary>The visit that turned into a stay.</summary>
    public (Guid Visit, Guid Stay)? Link { get; init; }

    /// <summary>The same for all records of one person at all hospitals.</summary>
    public Guid? Person { get; init; }

    /// <summary>Only moves the log forward: nothing about a patient.</summary>
    public static Reading Nothing(DateTimeOffset at, string? bedCode = null) => new(at, null, null, null, bedCode, []);

    /// <exception cref="NotSupportedException">No consumer of this service takes the message.</exception>
    public static Reading Of(object message) =>
        AdmissionsReader.Of(message)
        ?? BedsReader.Of(message)
        ?? QueueReader.Of(message)
        ?? OwnReader.Of(message)
        ?? throw new NotSupportedException($"{message.GetType().Name} is not followed.");

    /// <summary>
    /// The stamps with their two times, to the microsecond: what is folded before it was stored is the same as what is
    /// folded after.
    /// </summary>
    public IEnumerable<Stamp> StampsOf(TrackedEvent row) =>
        Marks.Select(mark => new Stamp(
            row.Id,
            mark.Name,
            Micro(mark.At ?? OccurredAt),
            row.RecordedAt,
            row.Actor,
            row.EventType,
            mark.Thread,
            mark.Place,
            mark.Ward,
            mark.Detail,
            mark.Due is { } due ? Micro(due) : null,
            Bed: mark.Bed
        ));

    private static DateTimeOffset Micro(DateTimeOffset at) =>
        new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}

/// <summary>What this service itself records.</summary>
internal static class OwnReader
{
    public static Reading? Of(object message) =>
        message switch
        {
            DelayRaised it => Reading.Nothing(it.OccurredAt),
            DelayCleared it => Reading.Nothing(it.OccurredAt),
            StampCorrected it => new(
                it.OccurredAt,
                it.StayId,
                null,
                it.PatientId,
                null,
                [new(Stamps.Corrected, it.EventId, Detail: it.Stamp, Due: it.NewTime)]
            ),
            ExpectedDischargeChanged it => new(
                it.OccurredAt,
                it.StayId,
                null,
                it.PatientId,
                null,
                [new(Stamps.ExpectedDischargeSet, Detail: it.Confidence, Due: it.ExpectedAt)]
            ),
            DischargeBlockerOpened it => new(
                it.OccurredAt,
                it.StayId,
                null,
                it.PatientId,
                null,
                [new(Stamps.BlockerOpened, it.BlockerId, Detail: it.Kind, Due: it.DueAt)]
            ),
            DischargeBlockerCleared it => new(
                it.OccurredAt,
                it.StayId,
                null,
                it.PatientId,
                null,
                [new(Stamps.BlockerCleared, it.BlockerId, Detail: it.Kind)]
            ),
            TransportRequested it => new(
                it.OccurredAt,
                it.StayId,
                null,
                it.PatientId,
                null,
                it.Announced ? [] : [new(Stamps.ReadyToMove, it.TransportId, Detail: it.Purpose)]
            ),
            TransportReady it => new(
                it.OccurredAt,
                it.StayId,
                null,
                it.PatientId,
                null,
                [new(Stamps.ReadyToMove, it.TransportId, Detail: it.Purpose)]
            ),
            TransportTaken it => new(it.OccurredAt, it.StayId, null, it.PatientId, null, []),
            TransportStarted it => new(
                it.OccurredAt,
                it.StayId,
                null,
                it.PatientId,
                null,
                [
                    new(Stamps.TransportStarted, it.TransportId, Detail: it.Purpose),
                    new(Stamps.Departed, it.TransportId, Detail: it.Purpose),
                ]
            ),
            TransportFinished it => new(
                it.OccurredAt,
                it.StayId,
                null,
                it.PatientId,
                null,
                [new(Stamps.TransportFinished, it.TransportId, Detail: it.Purpose)]
            ),
            TransportCancelled it => new(
                it.OccurredAt,
                it.StayId,
                null,
                it.PatientId,
                null,
                [new(Stamps.TransportCancelled, it.TransportId, Detail: it.Purpose)]
            ),
            _ => null,
        };
}
