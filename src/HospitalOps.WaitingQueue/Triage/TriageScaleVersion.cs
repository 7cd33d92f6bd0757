namespace HospitalOps.WaitingQueue.Triage;

/// <summary>One version of a hospital's scale; never changed, only followed by another one.</summary>
internal sealed class TriageScaleVersion
{
    public Guid HospitalId { get; init; }

    public required TriageScale Scale { get; init; }

    public long Version { get; init; }

    public required string Reason { get; init; }

    public required string SetBy { get; init; }

    public DateTimeOffset SetAt { get; init; }
}
