using HospitalOps.Contracts.BedManagement;
using HospitalOps.Placement;
using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Weights;

/// <summary>
/// One version of a hospital's weights; never changed, a change is a new version with its author and reason.
/// </summary>
internal sealed class WeightSetting : AggregateRoot
{
    private WeightSetting() { }

    public Guid Id { get; private set; }

    public override Guid AggregateId => Id;

    public override string AggregateType => "WeightSetting";

    /// <summary>1, 2, 3 … per hospital; 0 are the defaults of the product.</summary>
    public int Number { get; private set; }

    public Dictionary<string, int> Values { get; private set; } = [];

    public string MadeBy { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public DateTimeOffset MadeAt { get; private set; }

    public static WeightSetting Make(
        Guid id,
        Guid hospital,
        int number,
        MeetingWeights weights,
        string by,
        string reason,
        DateTimeOffset now
    )
    {
        var setting = new WeightSetting
        {
            Id = id,
            HospitalId = hospital,
            Number = number,
            Values = MeetingWeightTable.Values(weights),
            MadeBy = by,
            Reason = reason,
            MadeAt = now,
        };
        setting.Record(
            new PlacementWeightsChanged
            {
                HospitalId = hospital,
                WeightSettingId = id,
                Number = number,
                OccurredAt = now,
            }
        );
        return setting;
    }
}
