namespace HospitalOps.StaffPortal.Shell;

/// <summary>
/// What was typed into the search of the bar, on its way to the page that searches: never in the address, which ends up
/// in histories and logs.
/// </summary>
internal sealed class AskedPatient
{
    private string? typed;

    /// <summary>Somebody is asked for; a page that searches takes it at once.</summary>
    public event Action? Asked;

    public void Ask(string words)
    {
        typed = words;
        Asked?.Invoke();
    }

    /// <summary>Once.</summary>
    public string? Take() => Interlocked.Exchange(ref typed, null);
}
