using HospitalOps.Api.Beds;

namespace HospitalOps.StaffPortal.Shared;

/// <summary>
/// The wards that an indicator page looks at: the hospital, one service or one ward. Day places have their own sheet
/// and are in no occupancy.
/// </summary>
public sealed class Perimeter(IReadOnlyCollection<WardView> all, string? service, string? ward)
{
    private readonly List<WardView> chosen =
    [
        .. all.Where(one => (ward is null || one.Code == ward) && (service is null || one.ServiceCode == service)),
    ];

    /// <summary>Wards to choose from under the chosen service.</summary>
    public IEnumerable<WardView> Wards => all.Where(one => service is null || one.ServiceCode == service);

    /// <summary>
    /// Codes of all services, each with the ward that it is named by: the one with its own code, or its first one.
    /// </summary>
    public IReadOnlyList<(string Code, WardView Named)> Services { get; } =
    [
        .. all.GroupBy(one => one.ServiceCode)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.FirstOrDefault(one => one.Code == group.Key) ?? group.First())),
    ];

    /// <summary>A service or ward was asked for that the hospital does not have.</summary>
    public bool Unknown => chosen.Count == 0 && Filter is not null;

    /// <summary>
    /// Comma-separated for the waits; null = everything, also what happens outside of wards; empty = no ward.
    /// </summary>
    public string? Filter => service is null && ward is null ? null : string.Join(',', chosen.Select(one => one.Code));

    /// <summary>Wards with functional beds, those of the occupancy.</summary>
    public IReadOnlyList<WardView> Bedded => [.. chosen.Where(one => one.CapacityKind is not "place")];

    /// <summary>Functional beds now: a bed that is closed for long is none.</summary>
    public int Beds => Bedded.Sum(one => one.Beds - one.Counts.OutOfService);
}
