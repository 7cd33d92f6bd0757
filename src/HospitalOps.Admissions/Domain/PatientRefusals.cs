using HospitalOps.SharedKernel;

namespace HospitalOps.Admissions.Domain;

internal static class PatientRefusals
{
    public static readonly Refusal NameRequired =
        new(RefusalKind.Invalid, "name_required", "A name in one script is needed, unless the identity is provisional.");

    public static readonly Refusal BirthInFuture =
        new(RefusalKind.Invalid, "birth_in_future", "The date of birth lies in the future.");

    public static Refusal PossibleDuplicate(IEnumerable<Guid> candidates) =>
        new Refusal(RefusalKind.Conflict, "possible_duplicate", "Similar records exist: choose one, or create anyway with a reason.")
            .With("candidates", candidates);
}
