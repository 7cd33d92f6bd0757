using HospitalOps.SharedKernel;

namespace HospitalOps.Api.Beds;

/// <summary>How many beds carry each label; the labels are exclusive, so the counts add up to all beds.</summary>
public sealed record LabelCounts(
    int Free,
    int Reserved,
    int Occupied,
    int OnLeave,
    int ToClean,
    int Cleaning,
    int Blocked,
    int OutOfService
);

/// <summary>One ward.</summary>
public sealed record WardView(
    Guid WardId,
    string Code,
    string ServiceCode,
    string NameFr,
    string NameEn,
    string NameAr,
    CareLevel CareLevel,
    string BedType,
    string CapacityKind,
    string Building,
    int Floor,
    bool InspectsBeds,
    int Beds,
    LabelCounts Counts
);
