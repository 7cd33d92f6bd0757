using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>A bed that is or will soon be free; no patient in it, so both sites may see it.</summary>
/// <param name="RoomSexes">Sexes of those who lie in the room or for whom one of its beds is held.</param>
public sealed record FreeBedView(
    string Hospital,
    Guid BedId,
    string Code,
    long Version,
    Guid WardId,
    string WardCode,
    string NameFr,
    string NameEn,
    string NameAr,
    string ServiceCode,
    CareLevel CareLevel,
    string SexPolicy,
    string AgePolicy,
    string RoomCapability,
    int RoomSize,
    IReadOnlyList<string> RoomSexes,
    BedLabel Label,
    DateTimeOffset Since
);
