using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.SharedKernel;

namespace HospitalOps.Services.Commands;

/// <summary>When something happened, as told by the person who records it.</summary>
public static class Occurrence
{
    /// <summary>Clocks of ward PCs may be ahead by this much.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);

    /// <summary>The told time, or now; refused when it lies in the future. Always UTC.</summary>
    public static Result<DateTimeOffset> Resolve(DateTimeOffset? told, DateTimeOffset now) =>
        told switch
        {
            null => now,
            { } time when time > now + Tolerance => CommonRefusals.OccurredAtInFuture,
            { } time => time.ToUniversalTime(),
        };
}
