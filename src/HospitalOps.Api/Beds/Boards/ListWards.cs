using System.Text.Json.Serialization;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

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
)
{
    /// <summary>All beds.</summary>
    [JsonIgnore]
    public int All => Enum.GetValues<BedLabel>().Sum(Of);

    /// <summary>Beds that carry this label.</summary>
    public int Of(BedLabel label) =>
        label switch
        {
            BedLabel.Free => Free,
            BedLabel.Reserved => Reserved,
            BedLabel.Occupied => Occupied,
            BedLabel.OnLeave => OnLeave,
            BedLabel.ToClean => ToClean,
            BedLabel.Cleaning => Cleaning,
            BedLabel.Blocked => Blocked,
            BedLabel.OutOfService => OutOfService,
            _ => throw new ArgumentOutOfRangeException(nameof(label), label, null),
        };
}

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
