namespace HospitalOps.StaffPortal.Clients;

/// <summary>Resource names of the services that the portal calls.</summary>
internal static class Services
{
    public const string Identity = "identity";
    public const string Admissions = "admissions";
    public const string Beds = "beds";
    public const string Queues = "queues";
    public const string Tracking = "tracking";

    /// <summary>Where a service is; the name is resolved by discovery.</summary>
    public static Uri Address(string service) => new($"http://{service}");

    public static readonly string[] All = [Identity, Admissions, Beds, Queues, Tracking];
}
