namespace HospitalOps.StaffPortal.Features.Operations;

/// <summary>Where managers watch processes, traces and figures, for those whose PC reaches it.</summary>
/// <param name="Address">Without a login token, which is given by hand; null where the hospital has none.</param>
public sealed record OperationsDashboard(Uri? Address)
{
    private const string Setting = "Operations:DashboardUrl";

    /// <exception cref="InvalidOperationException">What is configured is no address of a web page.</exception>
    public static OperationsDashboard From(IConfiguration configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } text)
            return new(Address: null);
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? new(address)
            : throw new InvalidOperationException($"{Setting} is not an http(s) address.");
    }
}
