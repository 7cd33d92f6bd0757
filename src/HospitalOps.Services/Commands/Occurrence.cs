using HospitalOps.ServiceDefaults.Problems;
using HospitalOps.SharedKernel;

namespace HospitalOps.Services.Commands;

/// <summary>When something happened, as told by the person who records it.</summary>
public static class Occurrence
{
    /// <summary>Clocks of ward PCs and phones may be ahead by this much; what they tell is taken as now.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>A time before this is asked about: it is nearly always a wrong year or month.</summary>
    public static readonly TimeSpan Recent = TimeSpan.FromDays(7);

    /// <summary>
    /// The told time, never later than now: what is stored after it would come before it otherwise, and an undo would
    /// not reach it. Refused when it lies further ahead than a clock may be. Always UTC.
    /// </summary>
    public static Result<DateTimeOffset> Resolve(DateTimeOffset? told, DateTimeOffset now) =>
        told switch
        {
            null => now,
            { } time when time > now + Tolerance => CommonRefusals.OccurredAtInFuture,
            { } time when time > now => now,
            { } time => time.ToUniversalTime(),
        };

    /// <summary>Why a time is asked about before it is believed; null when it is recent or was confirmed.</summary>
    public static Refusal? AskAbout(DateTimeOffset? told, bool confirmed, DateTimeOffset now) =>
        told < now - Recent && !confirmed ? CommonRefusals.OccurredLongAgo(told.Value) : null;
}
