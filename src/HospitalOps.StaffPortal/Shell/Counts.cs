namespace HospitalOps.StaffPortal.Shell;

/// <summary>What waits for somebody, by counter; one for each circuit, so that rail and bell agree.</summary>
internal sealed class Counts
{
    private readonly Dictionary<MenuCounter, int> counts = [];

    /// <summary>A count is another one.</summary>
    public event Action? Changed;

    public int Of(MenuCounter counter) => counts.GetValueOrDefault(counter);

    /// <param name="count">Null: not known; the last one stays.</param>
    public void Set(MenuCounter counter, int? count)
    {
        if (count is not { } known || Of(counter) == known)
            return;
        counts[counter] = known;
        Changed?.Invoke();
    }
}
