using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Domain;

internal static class HoldRefusals
{
    public static readonly Refusal TermInvalid = new(RefusalKind.Invalid, "hold_term_invalid", "The end of the hold lies in the past or more than 72 hours ahead.");
}
