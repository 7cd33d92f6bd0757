using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Newborns;

/// <summary>Names one newborn at the bed of its mother.</summary>
internal readonly record struct NewbornLinkId(Guid Value) : ITypedId<NewbornLinkId>
{
    public static NewbornLinkId Of(Guid value) => new(value);

    public int CompareTo(NewbornLinkId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
