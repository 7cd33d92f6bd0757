namespace HospitalOps.Placement;

/// <summary>One weight that a hospital may set.</summary>
/// <param name="Code">Stable code; callers translate it.</param>
/// <param name="Family">ranking = which bed for one request, plan = the plan of the day.</param>
/// <param name="Most">Greatest value; the least is 0.</param>
/// <param name="Of">Reads it.</param>
/// <param name="With">The same weights with another value.</param>
public sealed record MeetingWeight(
    string Code,
    string Family,
    int Most,
    Func<MeetingWeights, int> Of,
    Func<MeetingWeights, int, MeetingWeights> With
);

/// <summary>
/// The weights by code, in the order in which they are shown. What must hold for the search to be sound (no more
/// patients than beds)
/// is not among them.
/// </summary>
public static class MeetingWeightTable
{
    private const int Points = 500;

    public static IReadOnlyList<MeetingWeight> All { get; } =
    [
        Ranking("care_level_exact", w => w.CareLevelExact, (w, v) => w with { CareLevelExact = v }),
        Ranking(
            "care_level_above_per_step",
            w => w.CareLevelAbovePerStep,
            (w, v) => w with { CareLevelAbovePerStep = v }
        ),
        Ranking(
            "critical_bed_last_resort",
            w => w.CriticalBedLastResort,
            (w, v) => w with { CriticalBedLastResort = v }
        ),
        Ranking("same_service", w => w.SameService, (w, v) => w with { SameService = v }),
        Ranking("other_service", w => w.OtherService, (w, v) => w with { OtherService = v }),
        Ranking("age_match", w => w.AgeMatch, (w, v) => w with { AgeMatch = v }),
        Ranking("special_bed_type", w => w.SpecialBedType, (w, v) => w with { SpecialBedType = v }),
        Ranking("single_room_wish", w => w.SingleRoomWish, (w, v) => w with { SingleRoomWish = v }),
        Ranking("preferred_equipment", w => w.PreferredEquipment, (w, v) => w with { PreferredEquipment = v }),
        Ranking("unneeded_equipment", w => w.UnneededEquipment, (w, v) => w with { UnneededEquipment = v }),
        Ranking("unneeded_pressure_room", w => w.UnneededPressureRoom, (w, v) => w with { UnneededPressureRoom = v }),
        Ranking("unneeded_contact_room", w => w.UnneededContactRoom, (w, v) => w with { UnneededContactRoom = v }),
        Ranking("last_isolation_room", w => w.LastIsolationRoom, (w, v) => w with { LastIsolationRoom = v }),
        Ranking("unneeded_single_room", w => w.UnneededSingleRoom, (w, v) => w with { UnneededSingleRoom = v }),
        Ranking("same_sex_room", w => w.SameSexRoom, (w, v) => w with { SameSexRoom = v }),
        Ranking("opens_room", w => w.OpensRoom, (w, v) => w with { OpensRoom = v }),
        Ranking("near_station", w => w.NearStation, (w, v) => w with { NearStation = v }),
        Ranking("not_ready", w => w.NotReady, (w, v) => w with { NotReady = v }),
        Ranking(
            "offer_beds_not_ready",
            w => w.OfferBedsNotReady ? 1 : 0,
            (w, v) => w with { OfferBedsNotReady = v != 0 },
            most: 1
        ),
        Plan("transfer", w => w.Transfer, (w, v) => w with { Transfer = v }),
        Plan("delay_per_day", w => w.DelayPerDay, (w, v) => w with { DelayPerDay = v }),
        Plan(
            "emergency_delay_factor",
            w => w.EmergencyDelayFactor,
            (w, v) => w with { EmergencyDelayFactor = v },
            most: 20
        ),
        Plan("sex_mix", w => w.SexMix, (w, v) => w with { SexMix = v }, most: 5000),
        Plan("overcrowd_risk", w => w.OvercrowdRisk, (w, v) => w with { OvercrowdRisk = v }),
    ];

    /// <summary>The weights as values by code.</summary>
    public static Dictionary<string, int> Values(MeetingWeights weights) =>
        All.ToDictionary(weight => weight.Code, weight => weight.Of(weights), StringComparer.Ordinal);

    /// <summary>
    /// Weights from values by code; what is not named keeps its default, so that stored weights outlive a new one.
    /// </summary>
    public static MeetingWeights Build(IReadOnlyDictionary<string, int> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return All.Aggregate(
            MeetingWeights.Default,
            (weights, weight) => values.TryGetValue(weight.Code, out var value) ? weight.With(weights, value) : weights
        );
    }

    /// <summary>Codes that do not exist or whose value is out of range.</summary>
    public static IReadOnlyList<string> Faults(IReadOnlyDictionary<string, int> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return
        [
            .. values
                .Where(value =>
                    All.FirstOrDefault(weight => weight.Code == value.Key) is not { } known
                    || value.Value < 0
                    || value.Value > known.Most
                )
                .Select(value => value.Key),
        ];
    }

    private static MeetingWeight Ranking(
        string code,
        Func<PlacementWeights, int> of,
        Func<PlacementWeights, int, PlacementWeights> with,
        int most = Points
    ) =>
        new(
            code,
            "ranking",
            most,
            weights => of(weights.Ranking),
            (weights, value) => weights with { Ranking = with(weights.Ranking, value) }
        );

    private static MeetingWeight Plan(
        string code,
        Func<MeetingWeights, int> of,
        Func<MeetingWeights, int, MeetingWeights> with,
        int most = Points
    ) => new(code, "plan", most, of, with);
}
