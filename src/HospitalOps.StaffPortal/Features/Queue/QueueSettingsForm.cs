using System.Globalization;
using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.Features.Queue;

/// <summary>The settings of one queue while somebody types them.</summary>
public sealed class QueueSettingsForm
{
    private readonly Dictionary<string, string> texts;
    private readonly string before;

    public QueueSettingsForm(QueueSettings read)
    {
        Read = read;
        texts = new()
        {
            ["max_calls"] = Text(read.MaxCalls),
            ["recall_after"] = Text(read.RecallAfterSeconds),
            ["return_after_calls"] = Text(read.ReturnAfterCalls),
            ["return_after"] = Text(read.ReturnAfterMinutes),
            ["max_returns"] = Text(read.MaxReturns),
            ["late_grace"] = Text(read.LateGraceMinutes),
        };
        for (var day = 1; day <= 7; day++)
            texts[$"day{day}"] = HoursText.Write(
                read.Opening?.Week.FirstOrDefault(week => week.Day == day)?.Periods ?? []
            );
        (AlwaysOpen, Dates) = (read.Opening is null, HoursText.Write(read.Opening?.Exceptions ?? []));
        before = All;
    }

    /// <summary>The numbers with their highest values.</summary>
    public static IReadOnlyList<(string Name, int Most)> Numbers { get; } =
    [
        ("max_calls", 9),
        ("recall_after", 600),
        ("return_after_calls", 50),
        ("return_after", 240),
        ("max_returns", 9),
        ("late_grace", 240),
    ];

    public QueueSettings Read { get; }

    public bool AlwaysOpen { get; set; }

    public string? Dates { get; set; }

    /// <summary>The service has refused hours that leave booked people before a closed door.</summary>
    public int? Stranded { get; set; }

    /// <summary>They hold all the same.</summary>
    public bool Holds { get; set; }

    /// <summary>The service has refused hours that close the door on people who wait.</summary>
    public int? Waiting { get; set; }

    /// <summary>They are still called.</summary>
    public bool Leaves { get; set; }

    public bool IsChanged => All != before;

    public string this[string name]
    {
        get => texts[name];
        set => texts[name] = value;
    }

    /// <summary>What is sent; null while something cannot be read.</summary>
    public QueueSettingsRequest? Body
    {
        get
        {
            var week = Enumerable
                .Range(1, 7)
                .Select(day => (Day: day, Periods: HoursText.ReadPeriods(texts[$"day{day}"])))
                .ToList();
            var dates = HoursText.ReadDates(Dates);
            if (
                Numbers.Any(number => Number(number.Name) is null)
                || (!AlwaysOpen && (dates is null || week.Any(day => day.Periods is null)))
            )
                return null;
            return new(
                Number("max_calls")!.Value,
                Number("recall_after")!.Value,
                Number("return_after_calls")!.Value,
                Number("return_after")!.Value,
                Number("max_returns")!.Value,
                Number("late_grace")!.Value,
                AlwaysOpen
                    ? null
                    : new OpeningHours(
                        [
                            .. week.Where(day => day.Periods!.Count > 0)
                                .Select(day => new WeekdayHours(day.Day, day.Periods!)),
                        ],
                        dates!
                    ),
                Holds,
                Leaves
            );
        }
    }

    private string All => string.Join('\u001f', [.. texts.Values, Dates ?? "", AlwaysOpen.ToString()]);

    public static int Least(string name) => name is "max_calls" or "return_after_calls" or "return_after" ? 1 : 0;

    /// <summary>The typed number; null when it is none or out of its bounds.</summary>
    public int? Number(string name) =>
        TypedText.Number(texts[name]) is { } value
        && value >= Least(name)
        && value <= Numbers.First(number => number.Name == name).Most
            ? value
            : null;

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
