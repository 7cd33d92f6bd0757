using System.Globalization;
using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.Features.Triage;

/// <summary>What a nurse types while sorting somebody. Nothing is chosen beforehand.</summary>
public sealed class TriageEntry
{
    private readonly Dictionary<string, string?> texts = [];

    /// <summary>
    /// Numbers with their bounds, in the order in which they are measured; the service refuses others.
    /// </summary>
    public static IReadOnlyList<(string Name, double Least, double Most)> Numbers { get; } =
    [
        ("respiratory_rate", 0, 99),
        ("oxygen_saturation", 30, 100),
        ("systolic_pressure", 0, 350),
        ("pulse", 0, 350),
        ("temperature", 20, 45),
        ("pain", 0, 10),
    ];

    public static IReadOnlyList<string> States { get; } = ["alert", "confusion", "voice", "pain", "unresponsive"];

    public string? Complaint { get; set; }

    /// <summary>air, oxygen; null = not looked at.</summary>
    public string? Breathes { get; set; }

    public string? Consciousness { get; set; }

    public bool Hypercapnic { get; set; }

    public bool LifeThreat { get; set; }

    public bool NoScore { get; set; }

    public string? Level { get; set; }

    public string? Reason { get; set; }

    public string? this[string number]
    {
        get => texts.GetValueOrDefault(number);
        set => texts[number] = value;
    }

    public bool IsReadable => Numbers.All(number => !IsWrong(number.Name));

    /// <summary>Something was measured: then what is missing is worth telling.</summary>
    public bool IsBegun =>
        Breathes is not null
        || Consciousness is not null
        || Numbers.Any(number => number.Name != "pain" && Read(number.Name) is not null);

    /// <summary>What is asked before a level is confirmed.</summary>
    public ProposeLevelRequest Question => new(Vitals, Whole("pain"), LifeThreat, NoScore);

    public TriagePatientRequest Body =>
        new(Level ?? "", Reason, Complaint, Whole("pain"), OccurredAt: null, Vitals, LifeThreat, NoScore);

    private Vitals? Vitals =>
        IsBegun || Hypercapnic
            ? new(
                Whole("respiratory_rate"),
                Whole("oxygen_saturation"),
                Breathes is null ? null : Breathes == "oxygen",
                Hypercapnic,
                Whole("systolic_pressure"),
                Whole("pulse"),
                Consciousness is { } seen ? Codes.Parse<Consciousness>(seen) : null,
                Read("temperature")
            )
            : null;

    /// <summary>Typed, but no number or outside its bounds.</summary>
    public bool IsWrong(string name) => !string.IsNullOrWhiteSpace(texts.GetValueOrDefault(name)) && Read(name) is null;

    /// <summary>"38,5" and "38.5", also in Arabic-Indic digits; only a temperature has a decimal.</summary>
    private double? Read(string name)
    {
        var bounds = Numbers.First(number => number.Name == name);
        var text = LocalTime.Digits(texts.GetValueOrDefault(name)).Trim().Replace(',', '.').Replace('٫', '.');
        return
            double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && value >= bounds.Least
            && value <= bounds.Most
            && (name == "temperature" || value == Math.Truncate(value))
            ? value
            : null;
    }

    private int? Whole(string name) => (int?)Read(name);
}
