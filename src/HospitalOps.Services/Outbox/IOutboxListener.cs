namespace HospitalOps.Services.Outbox;

/// <summary>Told after a commit, in process; may be lost with the process, so it only wakes and refreshes.</summary>
public interface IOutboxListener
{
    Task CommittedAsync(IReadOnlyList<OutboxNotice> notices);
}

/// <summary>One aggregate that changed.</summary>
public sealed record OutboxNotice(
    Guid HospitalId,
    string AggregateType,
    Guid AggregateId,
    long Version,
    IReadOnlyList<string> Events
);
