namespace HospitalOps.SharedKernel;

/// <summary>An expected "no", as a value. Members live in <c>&lt;Aggregate&gt;Refusals.cs</c>.</summary>
/// <param name="Kind">Decides the HTTP status.</param>
/// <param name="Code">Stable, lower_snake; clients and translations key on it.</param>
/// <param name="Detail">English sentence for developers; never a name or another personal datum.</param>
/// <param name="Facts">Ids, codes and times a client needs to explain it ("since", "heldBy"); never personal
/// data.</param>
public sealed record Refusal(
    RefusalKind Kind,
    string Code,
    string Detail,
    IReadOnlyDictionary<string, object?>? Facts = null
)
{
    /// <summary>The same refusal with one more fact.</summary>
    public Refusal With(string name, object? value) =>
        this with
        {
            Facts = new Dictionary<string, object?>(Facts ?? new Dictionary<string, object?>()) { [name] = value },
        };
}
