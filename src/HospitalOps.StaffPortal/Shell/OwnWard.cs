namespace HospitalOps.StaffPortal.Shell;

/// <summary>
/// The ward where a nurse works: the last one that she opened, remembered for a shift, also at another screen. Her day
/// begins there.
/// </summary>
internal sealed class OwnWard(DraftStore drafts)
{
    private const string Draft = "own-ward";
    private string? ward;

    /// <summary>Another one was opened.</summary>
    public event Action? Changed;

    /// <summary>As far as it was asked for: null until then, or where there is none.</summary>
    public Guid? Known => Guid.TryParse(ward, out var id) ? id : null;

    public async Task<Guid?> OfAsync(StaffIdentity who)
    {
        ward ??= await drafts.FindAsync<string>(who, Draft) ?? "";
        return Known;
    }

    public async Task WorkInAsync(StaffIdentity who, Guid id)
    {
        if (Known == id)
            return;
        ward = id.ToString();
        Changed?.Invoke();
        await drafts.KeepAsync(who, Draft, ward);
    }
}
