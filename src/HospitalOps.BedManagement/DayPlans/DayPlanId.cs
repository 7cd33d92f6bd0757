using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.DayPlans;

/// <summary>Names one plan of the day.</summary>
internal readonly record struct DayPlanId(Guid Value) : ITypedId<DayPlanId>
{
    public static DayPlanId Of(Guid value) => new(value);

    public int CompareTo(DayPlanId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
