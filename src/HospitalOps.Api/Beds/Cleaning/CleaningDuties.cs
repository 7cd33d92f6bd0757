namespace HospitalOps.Api.Beds;

/// <summary>A cleaner on duty.</summary>
public sealed record CleaningDutyView(string Cleaner, string Building, int? Floor, DateTimeOffset BeganAt);
