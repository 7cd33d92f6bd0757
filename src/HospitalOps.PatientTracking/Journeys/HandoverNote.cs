namespace HospitalOps.PatientTracking.Journeys;

/// <summary>What the next team must know. Free text, so it stays in this database and in no event.</summary>
internal sealed class HandoverNote
{
    public Guid Id { get; init; }

    public Guid HospitalId { get; init; }

    public Guid JourneyId { get; init; }

    public required string Text { get; init; }

    public required string Author { get; init; }

    public DateTimeOffset WrittenAt { get; init; }
}
