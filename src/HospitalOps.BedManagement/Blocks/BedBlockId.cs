using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Blocks;

/// <summary>Names one block of a bed.</summary>
internal readonly record struct BedBlockId(Guid Value) : ITypedId<BedBlockId>
{
    public static BedBlockId Of(Guid value) => new(value);

    public int CompareTo(BedBlockId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
