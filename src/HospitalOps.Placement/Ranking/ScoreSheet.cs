namespace HospitalOps.Placement;

/// <summary>Collects the points of one bed.</summary>
internal sealed class ScoreSheet
{
    private readonly List<PlacementReason> reasons = new(8);
    private List<PlacementTradeOff>? givesUp;

    public int Score { get; private set; }

    public IReadOnlyList<PlacementReason> Reasons => reasons;

    public IReadOnlyList<PlacementTradeOff> GivesUp => givesUp is null ? [] : givesUp;

    public void Give(string code, int points, string text, string? subject = null)
    {
        if (points == 0)
            return;
        Score += points;
        reasons.Add(new PlacementReason(code, points, text, subject));
    }

    /// <summary>Takes points and notes what is given up, under the same code.</summary>
    public void Take(string code, int points, string text, string? subject = null)
    {
        Give(code, -points, text, subject);
        Lose(code, text, subject);
    }

    public void Lose(string code, string text, string? subject = null) =>
        (givesUp ??= []).Add(new PlacementTradeOff(code, text, subject));
}
