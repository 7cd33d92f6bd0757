namespace HospitalOps.StaffPortal.Shell;

/// <summary>
/// The ward whose delays somebody watches; remembered for a shift, also at another screen. One for each circuit, so
/// that page and counter agree.
/// </summary>
internal sealed class ChosenWard(DraftStore drafts)
{
    private const string Draft = "delays-ward";
    private string? ward;

    /// <summary>Another one was chosen.</summary>
    public event Action? Changed;

    /// <summary>Code of the ward; null = all.</summary>
    public async Task<string?> OfAsync(StaffIdentity who)
    {
        ward ??= await drafts.FindAsync<string>(who, Draft) ?? "";
        return ward.Length == 0 ? null : ward;
    }

    public async Task ChooseAsync(StaffIdentity who, string? code)
    {
        ward = code ?? "";
        await drafts.KeepAsync(who, Draft, ward);
        Changed?.Invoke();
    }
}
