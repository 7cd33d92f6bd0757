using HospitalOps.Placement;
using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Domain;

internal static class CleaningRefusals
{
    /// <summary>The job is not in the state the act starts from.</summary>
    public static Refusal Not(CleaningState state, string expected, string? by, DateTimeOffset? since) =>
        new Refusal(RefusalKind.Conflict, $"cleaning_not_{expected}", $"The job is {state.ToCode()}, not {expected}.")
            .With("state", state.ToCode()).With("by", by).With("since", since);
}
