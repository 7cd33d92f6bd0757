using System.Globalization;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.WaitingQueue.Queues;

/// <summary>One queue; its public name is neutral, never a disease.</summary>
internal sealed class Queue
{
    public Guid Id { get; init; }

    public Guid HospitalId { get; init; }

    public required string Code { get; init; }

    public QueueKind Kind { get; init; }

    /// <summary>Letter before the number.</summary>
    public required string Prefix { get; init; }

    public required string NameFr { get; init; }

    public required string NameEn { get; init; }

    public required string NameAr { get; init; }

    /// <summary>
    /// Local hour at which numbers begin again; a night at the emergency department is one business day.
    /// </summary>
    public int DayStartsAtHour { get; init; }

    /// <summary>Null = always open.</summary>
    public OpeningHours? Opening { get; private set; }

    public int MaxCalls { get; private set; } = CallRules.Default.MaxCalls;

    public int RecallAfterSeconds { get; private set; } = (int)CallRules.Default.RecallAfter.TotalSeconds;

    public int ReturnAfterCalls { get; private set; } = CallRules.Default.ReturnAfterCalls;

    public int ReturnAfterMinutes { get; private set; } = (int)CallRules.Default.ReturnAfter.TotalMinutes;

    public int MaxReturns { get; private set; } = CallRules.Default.MaxReturns;

    public int LateGraceMinutes { get; private set; } = (int)CallRules.Default.LateGrace.TotalMinutes;

    public long SettingsVersion { get; private set; }

    public string? SettingsBy { get; private set; }

    public DateTimeOffset? SettingsAt { get; private set; }

    public CallRules Rules =>
        new(
            MaxCalls,
            TimeSpan.FromSeconds(RecallAfterSeconds),
            ReturnAfterCalls,
            TimeSpan.FromMinutes(ReturnAfterMinutes),
            MaxReturns,
            TimeSpan.FromMinutes(LateGraceMinutes)
        );

    public bool IsOpen(DateTimeOffset at) => Opening?.IsOpen(at) ?? true;

    /// <summary>Why nobody new may come now; null while it is open.</summary>
    public Refusal? Closed(DateTimeOffset at) => IsOpen(at) ? null : QueueRefusals.Closed(this, Opening!.OpensAt(at));

    /// <summary>The instant at which the business day gives way to the next one.</summary>
    public DateTimeOffset EndOf(DateOnly day) => CasablancaTime.StartOf(day.AddDays(1)).AddHours(DayStartsAtHour);

    public DateOnly DayOf(DateTimeOffset at) => CasablancaTime.DayOf(at.AddHours(-DayStartsAtHour));

    /// <summary>Letter and three digits, four from the thousandth on.</summary>
    public string NumberOf(int count) => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{count:D3}");

    /// <summary>
    /// Reserved for paper while the system is down, see <see cref="NumberOf"/>: never given by the counter.
    /// </summary>
    public const char DowntimeMark = 'X';

    /// <summary>A number of the reserved range, "AX001" to "AX999".</summary>
    public bool IsDowntimeNumber(string number) =>
        number.Length == Prefix.Length + 4
        && number.StartsWith(Prefix, StringComparison.Ordinal)
        && number[Prefix.Length] == DowntimeMark
        && int.TryParse(
            number.AsSpan(Prefix.Length + 1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var count
        )
        && count > 0;

    /// <summary>Sets hours and rules of calling; entries that are there keep their places.</summary>
    public Refusal? Set(CallRules rules, OpeningHours? opening, string actor, DateTimeOffset now)
    {
        if (opening is { IsValid: false })
            return QueueRefusals.HoursInvalid;
        (MaxCalls, RecallAfterSeconds, ReturnAfterCalls) = (
            rules.MaxCalls,
            (int)rules.RecallAfter.TotalSeconds,
            rules.ReturnAfterCalls
        );
        (ReturnAfterMinutes, MaxReturns, LateGraceMinutes) = (
            (int)rules.ReturnAfter.TotalMinutes,
            rules.MaxReturns,
            (int)rules.LateGrace.TotalMinutes
        );
        (Opening, SettingsBy, SettingsAt, SettingsVersion) = (opening, actor, now, SettingsVersion + 1);
        return null;
    }
}

/// <summary>A desk or a cubicle; serves one ticket at a time, and calls only while it is open.</summary>
internal sealed class ServicePoint
{
    public Guid Id { get; init; }

    public Guid HospitalId { get; init; }

    public Guid QueueId { get; init; }

    public required string Code { get; init; }

    public required string NameFr { get; init; }

    public required string NameEn { get; init; }

    public required string NameAr { get; init; }

    public bool IsOpen { get; private set; } = true;

    /// <summary>Who opened or closed it last; null until somebody does.</summary>
    public string? ChangedBy { get; private set; }

    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>Nobody is called to a closed one.</summary>
    public Refusal? Closed() => IsOpen ? null : QueueRefusals.PointClosed(this);

    public void Open(string actor, DateTimeOffset at) => (IsOpen, ChangedBy, ChangedAt) = (true, actor, at);

    public void Close(string actor, DateTimeOffset at) => (IsOpen, ChangedBy, ChangedAt) = (false, actor, at);
}

/// <summary>Last number of a queue and business day; its row is locked by whoever takes the next one.</summary>
internal sealed class NumberCounter
{
    public Guid QueueId { get; init; }

    public DateOnly BusinessDay { get; init; }

    public int LastNumber { get; set; }
}
