using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Occupancies;

/// <summary>Names one occupancy.</summary>
internal readonly record struct OccupancyId(Guid Value) : ITypedId<OccupancyId>
{
    public static OccupancyId Of(Guid value) => new(value);

    public int CompareTo(OccupancyId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
