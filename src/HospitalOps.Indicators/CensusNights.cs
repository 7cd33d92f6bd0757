namespace HospitalOps.Indicators;

/// <summary>
/// Patients counted at 24:00 over a period: one night is one patient in one bed. Only nights of which the question can
/// be answered count.
/// </summary>
/// <param name="Misplaced">In a ward that takes the patients of another service than the one in charge.</param>
/// <param name="Known">Both services are known; critical care and short stay take everybody's patients and are
/// out.</param>
/// <param name="Mixed">In a room that one sex shares, beside somebody of the other sex.</param>
/// <param name="Shared">In rooms that one sex shares.</param>
public sealed record CensusNights(int Misplaced, int Known, int Mixed, int Shared)
{
    /// <summary>Percent; null without a night.</summary>
    public double? MisplacedShare => Emergency.Share(Misplaced, Known);

    /// <summary>Percent; null without a night.</summary>
    public double? MixedShare => Emergency.Share(Mixed, Shared);
}
