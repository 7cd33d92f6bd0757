using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Beds;

/// <summary>Times that wards tell, against those of their neighbours (docs/invariants.md, INV-12).</summary>
internal static class ToldTimes
{
    /// <summary>
    /// A told time before a neighbour is refused with the neighbour's. Who told none was not wrong: a request that
    /// waited for a lock happened after what it waited for.
    /// </summary>
    public static Result<DateTimeOffset> After(
        DateTimeOffset? told,
        DateTimeOffset occurredAt,
        params ReadOnlySpan<(DateTimeOffset? At, Refusal Refusal)> neighbours
    )
    {
        var (at, refusal) = (occurredAt, (Refusal?)null);
        foreach (var neighbour in neighbours)
            if (neighbour.At > at)
                (at, refusal) = (neighbour.At.Value, neighbour.Refusal);
        return refusal is not null && told is not null ? refusal.With("neighbourAt", at) : at;
    }
}
