namespace HospitalOps.Messaging;

/// <summary>
/// Optional: fetches an aggregate's present state from its owner when a projection has waited 60 s for a missing event.
/// Register as scoped. Without one, and always for consumers that act on each fact, a gap raises the alert only.
/// </summary>
public interface ISnapshotSource
{
    /// <summary>Class name of the consumer that it feeds.</summary>
    string Consumer { get; }

    /// <summary>
    /// Brings the projection to the owner's state by changing the scope's DbContext; returns the version, or null when
    /// the owner has none.
    /// </summary>
    Task<long?> ApplyAsync(string aggregateType, Guid aggregateId, CancellationToken cancel);
}
