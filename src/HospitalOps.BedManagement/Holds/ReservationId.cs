using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Holds;

/// <summary>Names one hold.</summary>
internal readonly record struct ReservationId(Guid Value) : ITypedId<ReservationId>
{
    public static ReservationId Of(Guid value) => new(value);

    public int CompareTo(ReservationId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
