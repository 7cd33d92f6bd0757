namespace HospitalOps.SharedKernel.Queues;

/// <summary>Open from-to on a day, local time; <see cref="Closes"/> 00:00 is midnight at the end of the day.</summary>
public sealed record OpenPeriod(TimeOnly Opens, TimeOnly Closes);

/// <summary>The periods of one day of the week.</summary>
/// <param name="Day">1 = Monday … 7 = Sunday.</param>
public sealed record WeekdayHours(int Day, IReadOnlyList<OpenPeriod> Periods);

/// <summary>One date that differs from its day of the week; without periods it is closed.</summary>
public sealed record DateHours(DateOnly Date, IReadOnlyList<OpenPeriod> Periods);

/// <summary>When a queue takes new people, in the local time of the hospitals.</summary>
public sealed record OpeningHours(IReadOnlyList<WeekdayHours> Week, IReadOnlyList<DateHours> Exceptions);
