namespace HospitalOps.Checks.Hospital;

/// <summary>Something that is not so in two services at once.</summary>
/// <param name="Subject">Id of a patient, stay, bed, queue, ticket or journey: whose history it is.</param>
internal sealed record Violation(string Rule, string Text, Guid Subject)
{
    public override string ToString() => $"{Rule} {Text} [{Subject}]";
}

/// <summary>What is right in each service is right between them (docs/invariants.md, "Who follows what").</summary>
internal static class Truth
{
    public static List<Violation> Violations(HospitalState state) =>
        [
            .. state.Found.Select(found => new Violation(found.Rule, found.Text, found.Subject)),
            .. PersonRules.Violations(state),
            .. BedRules.Violations(state),
            .. QueueRules.Violations(state),
            .. JourneyRules.Violations(state),
        ];

    /// <summary>Groups of more than one.</summary>
    public static IEnumerable<IGrouping<TKey, T>> Doubles<T, TKey>(this IEnumerable<T> rows, Func<T, TKey> by) =>
        rows.GroupBy(by).Where(group => group.Count() > 1);
}
