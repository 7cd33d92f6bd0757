namespace HospitalOps.StaffPortal.Clients;

/// <summary>Resource names of the services that the portal calls.</summary>
internal static class Services
{
    public const string Identity = "identity";
    public const string Admissions = "admissions";
    public const string Beds = "beds";
    public const string Queues = "queues";
    public const string Tracking = "tracking";

    public static readonly string[] All = [Identity, Admissions, Beds, Queues, Tracking];
}
