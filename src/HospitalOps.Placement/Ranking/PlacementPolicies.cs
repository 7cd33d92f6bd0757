namespace HospitalOps.Placement;

/// <summary>The policies by the name used in configuration.</summary>
public static class PlacementPolicies
{
    /// <summary>Finds a policy; meant for start-up, where an unknown name must stop the service.</summary>
    /// <exception cref="ArgumentException">No policy has that name.</exception>
    public static IPlacementPolicy ByName(string name, PlacementWeights? weights = null) =>
        name switch
        {
            "scored" => new ScoredPlacementPolicy(weights ?? PlacementWeights.Default),
            "first_fit" => new FirstFitPlacementPolicy(),
            _ => throw new ArgumentException(
                $"There is no placement policy '{name}'; known: scored, first_fit.",
                nameof(name)
            ),
        };
}
