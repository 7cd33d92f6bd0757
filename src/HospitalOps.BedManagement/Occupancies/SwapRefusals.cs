using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Occupancies;

internal static class SwapRefusals
{
    public static readonly Refusal SameBed = new(
        RefusalKind.Invalid,
        "swap_same_bed",
        "A bed is not exchanged with itself."
    );

    /// <summary>Unequal precautions: both beds would have to be cleaned in between, which a swap does not do.</summary>
    public static readonly Refusal NeedsCleaning = new(
        RefusalKind.Conflict,
        "swap_needs_cleaning",
        "One patient is under other precautions than the other: move them by transfers, with cleaning."
    );
}
