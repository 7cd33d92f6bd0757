using System.Globalization;
using HospitalOps.Api.Beds;
using HospitalOps.StaffPortal.Resources;

namespace HospitalOps.StaffPortal.Shared;

/// <summary>
/// Where wards lie: "A" is a building, "A/2" one of its floors. A way that changes the floor waits for a lift.
/// </summary>
internal sealed class Zones(IReadOnlyCollection<WardView> wards)
{
    private readonly Dictionary<string, WardView> byCode = wards.ToDictionary(ward => ward.Code);

    /// <summary>Buildings, each followed by its floors.</summary>
    public IReadOnlyList<string> All { get; } =
    [
        .. wards
            .GroupBy(ward => ward.Building)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .SelectMany(group =>
                new[] { group.Key }.Concat(
                    group.Select(ward => ward.Floor).Distinct().Order().Select(floor => Of(group.Key, floor))
                )
            ),
    ];

    /// <summary>Codes of the wards of a zone; empty: the whole hospital.</summary>
    public IEnumerable<string> WardsOf(string? zone) =>
        string.IsNullOrEmpty(zone)
            ? []
            : byCode
                .Values.Where(ward => ward.Building == zone || Of(ward.Building, ward.Floor) == zone)
                .Select(ward => ward.Code);

    /// <summary>The floor on which a bed lies, by its code (BSK-CAR-03A); null for a place that is no bed.</summary>
    public string? FloorOf(string? place) =>
        place?.Split('-') is [_, var ward, _] && byCode.TryGetValue(ward, out var known)
            ? Of(known.Building, known.Floor)
            : null;

    public static (string Building, int? Floor) Read(string zone) =>
        zone.Split('/') is [var building, var floor]
            ? (building, int.Parse(floor, CultureInfo.InvariantCulture))
            : (zone, null);

    public static string Words(Texts words, string zone)
    {
        var (building, floor) = Read(zone);
        return Words(words, building, floor);
    }

    public static string Words(Texts words, string? building, int? floor) =>
        floor is null ? words["duty.building", building ?? ""] : words["duty.floor", building ?? "", floor];

    private static string Of(string building, int floor) =>
        string.Create(CultureInfo.InvariantCulture, $"{building}/{floor}");
}
