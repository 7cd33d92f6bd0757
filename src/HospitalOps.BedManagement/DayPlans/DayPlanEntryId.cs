using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.DayPlans;

/// <summary>Names one line of a plan of the day.</summary>
internal readonly record struct DayPlanEntryId(Guid Value) : ITypedId<DayPlanEntryId>
{
    public static DayPlanEntryId Of(Guid value) => new(value);

    public int CompareTo(DayPlanEntryId other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString();
}
