using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>A ward as a place.</summary>
public sealed record WardPlace(
    Guid WardId,
    string Code,
    string NameFr,
    string NameEn,
    string NameAr,
    string Building,
    int Floor,
    int InService,
    int OutOfService,
    string ServiceCode,
    string SexPolicy,
    string AgePolicy,
    string BedType
);

/// <summary>A bed as a place; no patient in it.</summary>
/// <param name="Reason">Of its last opening or closing.</param>
public sealed record BedPlace(
    Guid BedId,
    string Code,
    string Room,
    int RoomSize,
    string RoomCapability,
    Serviceability Serviceability,
    DateTimeOffset Since,
    string? By,
    string? Reason,
    IReadOnlyList<string> Equipment
);

/// <summary>The capacity of a ward after a change.</summary>
public sealed record CapacityStep(DateTimeOffset At, int Change, int Beds, string BedCode, string? By, string? Reason);

/// <summary>A ward with its beds and how its capacity became what it is.</summary>
public sealed record WardPlaces(
    WardPlace Ward,
    IReadOnlyList<BedPlace> Beds,
    IReadOnlyList<CapacityStep> Capacity,
    IReadOnlyList<WardChangeView> Changes
);

/// <summary>One change of a ward's facts or policies.</summary>
/// <param name="Overridden">Beds whose patients broke the new policy.</param>
public sealed record WardChangeView(
    DateTimeOffset At,
    string By,
    string Reason,
    IReadOnlyList<string> Changes,
    IReadOnlyList<string> Overridden
);
