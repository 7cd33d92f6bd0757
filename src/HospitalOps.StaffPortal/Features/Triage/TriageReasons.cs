namespace HospitalOps.StaffPortal.Features.Triage;

/// <summary>What people most often come with: one press instead of typing; the words stay free.</summary>
internal static class TriageReasons
{
    private const string Between = " ; ";

    /// <summary>Codes of <c>triage.complaint</c> with their drawings.</summary>
    public static IReadOnlyList<(string Code, string Icon)> All { get; } =
    [
        ("chest_pain", "heart"),
        ("breathing", "weather_haze"),
        ("neurological", "brain"),
        ("fall", "person_fall"),
        ("bleeding", "drop"),
        ("fever", "temperature"),
        ("abdominal_pain", "circle"),
        ("pregnancy", "person_heart"),
        ("poisoning", "beaker"),
        ("sick_child", "person_clock"),
    ];

    /// <summary>The drawing of a measurement.</summary>
    public static string IconOf(string measurement) =>
        measurement switch
        {
            "respiratory_rate" => "weather_haze",
            "oxygen_saturation" => "drop",
            "systolic_pressure" => "gauge",
            "pulse" => "heart_pulse",
            "temperature" => "temperature",
            _ => "emoji_sad",
        };

    public static bool Holds(string? complaint, string words) =>
        complaint?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>Adds the words, or takes them away again; what was typed beside them stays.</summary>
    public static string Toggle(string? complaint, string words) =>
        Holds(complaint, words)
            ? string.Join(
                Between,
                complaint!
                    .Split(Between)
                    .Where(part => !string.Equals(part.Trim(), words, StringComparison.OrdinalIgnoreCase))
            )
        : string.IsNullOrWhiteSpace(complaint) ? words
        : complaint.Trim() + Between + words;
}
