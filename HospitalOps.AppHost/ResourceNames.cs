namespace HospitalOps.AppHost;

/// <summary>
/// Names of the resources: they appear in connection strings, service addresses, logs and the status.
/// </summary>
internal static class ResourceNames
{
    public const string Postgres = "postgres";
    public const string Redis = "redis";
    public const string Messaging = "messaging";

    public const string IdentityDatabase = "identitydb";
    public const string AdmissionsDatabase = "admissionsdb";
    public const string BedsDatabase = "bedsdb";
    public const string QueuesDatabase = "queuesdb";
    public const string TrackingDatabase = "trackingdb";

    public const string Identity = "identity";
    public const string Admissions = "admissions";
    public const string Beds = "beds";
    public const string Queues = "queues";
    public const string Tracking = "tracking";
    public const string Gateway = "gateway";
    public const string Portal = "portal";

    /// <summary>The run-to-completion step that brings a service's database up to date.</summary>
    public static string Migrations(string service) => $"{service}-migrate";
}
