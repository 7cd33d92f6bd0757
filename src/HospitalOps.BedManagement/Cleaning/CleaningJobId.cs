using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Cleaning;

/// <summary>Names one cleaning job.</summary>
internal readonly record struct CleaningJobId(Guid Value) : ITypedId<CleaningJobId>
{
    public static CleaningJobId Of(Guid value) => new(value);

    public int CompareTo(CleaningJobId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
