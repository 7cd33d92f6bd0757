namespace HospitalOps.Api.Beds;

/// <summary>One weight of the hospital.</summary>
/// <param name="Family">ranking = which bed for one request, plan = the plan of the day.</param>
public sealed record WeightView(string Code, string Family, int Value, int Default, int Most);

/// <summary>A change of the weights: who, when, why.</summary>
public sealed record WeightChangeView(int Number, string MadeBy, DateTimeOffset MadeAt, string Reason);

/// <summary>The weights in force.</summary>
/// <param name="Number">Their version, to be sent back with a change; 0 = the defaults.</param>
public sealed record WeightsView(
    int Number,
    IReadOnlyList<WeightView> Weights,
    IReadOnlyList<WeightChangeView> Changes
);
