using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.BedManagement.Cleaning;

internal static class CleaningRefusals
{
    public static readonly Refusal OfOther = new(
        RefusalKind.Conflict,
        "cleaning_of_other",
        "The job was given to somebody else; take it first."
    );

    public static readonly Refusal ShiftOpen = new(
        RefusalKind.Conflict,
        "cleaning_shift_open",
        "The person is already on duty."
    );

    public static readonly Refusal NoShift = new(
        RefusalKind.Conflict,
        "cleaning_no_shift",
        "The person is not on duty."
    );

    /// <summary>The job is not in the state the act starts from.</summary>
    public static Refusal Not(CleaningState state, string expected, string? by, DateTimeOffset? since) =>
        new Refusal(RefusalKind.Conflict, $"cleaning_not_{expected}", $"The job is {state.Code()}, not {expected}.")
            .With("state", state.Code())
            .With("by", by)
            .With("since", since);
}
