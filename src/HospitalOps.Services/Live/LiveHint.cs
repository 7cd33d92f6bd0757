namespace HospitalOps.Services.Live;

/// <summary>Something on a hospital's boards changed: what kind, and which one where one is meant.</summary>
public sealed record LiveHint(Guid HospitalId, string AggregateType, Guid? AggregateId = null);

/// <summary>Tells open boards; a hint may be lost, no decision depends on it.</summary>
public interface ILiveHints
{
    void Publish(LiveHint hint);
}
