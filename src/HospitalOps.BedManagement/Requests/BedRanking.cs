using HospitalOps.Placement;

namespace HospitalOps.BedManagement.Requests;

/// <summary>The configured way of ranking beds, with a hospital's weights; an unknown name stops the start.</summary>
internal sealed class BedRanking
{
    private readonly string policy;

    /// <exception cref="ArgumentException">No policy has that name.</exception>
    public BedRanking(string policy) => this.policy = PlacementPolicies.ByName(policy).Name;

    public IPlacementPolicy With(PlacementWeights weights) => PlacementPolicies.ByName(policy, weights);
}
