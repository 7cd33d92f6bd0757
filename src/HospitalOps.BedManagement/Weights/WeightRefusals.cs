using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Weights;

internal static class WeightRefusals
{
    public static readonly Refusal ChangedMeanwhile = new(
        RefusalKind.Stale,
        "weights_changed_meanwhile",
        "Somebody else changed the weights; read them again."
    );

    public static readonly Refusal Unchanged = new(
        RefusalKind.Conflict,
        "weights_unchanged",
        "These are the weights in force."
    );

    /// <summary>Codes that do not exist or whose value is out of range.</summary>
    public static Refusal OutOfRange(IEnumerable<string> codes) =>
        new Refusal(RefusalKind.Invalid, "weights_out_of_range", "Weights are unknown or out of range.").With(
            "codes",
            codes
        );
}
