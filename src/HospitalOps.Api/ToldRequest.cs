namespace HospitalOps.Api;

/// <summary>A command that may tell when it happened: at once, or entered afterwards from paper.</summary>
public interface IToldRequest
{
    /// <summary>
    /// When it happened; left out: now. Up to five minutes ahead of the server it is taken as now, later it is refused
    /// (<c>occurred_at_in_future</c>).
    /// </summary>
    DateTimeOffset? OccurredAt { get; }

    /// <summary>
    /// The person was asked and meant it: without this a time of more than a week ago is refused
    /// (<c>occurred_long_ago</c>), because it is nearly always a wrong year or month.
    /// </summary>
    bool ConfirmOld { get; }
}

/// <inheritdoc cref="IToldRequest" />
public abstract record ToldRequest : IToldRequest
{
    /// <inheritdoc />
    public abstract DateTimeOffset? OccurredAt { get; init; }

    /// <inheritdoc />
    public bool ConfirmOld { get; init; }
}
