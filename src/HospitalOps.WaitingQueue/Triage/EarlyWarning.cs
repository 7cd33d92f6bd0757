using HospitalOps.SharedKernel.Queues;

namespace HospitalOps.WaitingQueue.Triage;

/// <summary>
/// National Early Warning Score 2 (Royal College of Physicians, London 2017, chart 1): the sum over seven measurements,
/// 0 to 20, and the measurements that alone score 3. Not for children under 16 and not in pregnancy.
/// </summary>
/// <param name="Points">0 to 3 by the code of what was measured.</param>
/// <param name="Missing">Codes of measurements that were not taken; with any of them there is no score.</param>
internal sealed record EarlyWarning(IReadOnlyDictionary<string, int> Points, IReadOnlyList<string> Missing)
{
    public int Total => Points.Values.Sum();

    public IEnumerable<string> Alone => Points.Where(part => part.Value == 3).Select(part => part.Key);

    public bool IsComplete => Missing.Count == 0;

    public static EarlyWarning Of(Vitals vitals)
    {
        (string Code, int? Points)[] parts =
        [
            ("respiratory_rate", Breathing(vitals.RespiratoryRate)),
            ("oxygen_saturation", vitals.OxygenSaturation is { } spo2 ? Saturation(spo2, vitals) : null),
            (
                "on_oxygen",
                vitals.OnOxygen is { } oxygen
                    ? oxygen
                        ? 2
                        : 0
                    : null
            ),
            ("systolic_pressure", Pressure(vitals.SystolicPressure)),
            ("pulse", Beats(vitals.Pulse)),
            (
                "consciousness",
                vitals.Consciousness is { } state
                    ? state == Consciousness.Alert
                        ? 0
                        : 3
                    : null
            ),
            ("temperature", Warmth(vitals.Temperature)),
        ];
        return new(
            parts.Where(part => part.Points is not null).ToDictionary(part => part.Code, part => part.Points!.Value),
            [.. parts.Where(part => part.Points is null).Select(part => part.Code)]
        );
    }

    private static int? Breathing(int? rate) =>
        rate switch
        {
            null => null,
            <= 8 => 3,
            <= 11 => 1,
            <= 20 => 0,
            <= 24 => 2,
            _ => 3,
        };

    private static int Saturation(int spo2, Vitals vitals) =>
        vitals.Hypercapnic
            ? spo2 switch
            {
                <= 83 => 3,
                <= 85 => 2,
                <= 87 => 1,
                <= 92 => 0,
                // Above the target range only oxygen that is given is dangerous.
                _ when vitals.OnOxygen != true => 0,
                <= 94 => 1,
                <= 96 => 2,
                _ => 3,
            }
            : spo2 switch
            {
                <= 91 => 3,
                <= 93 => 2,
                <= 95 => 1,
                _ => 0,
            };

    private static int? Pressure(int? systolic) =>
        systolic switch
        {
            null => null,
            <= 90 => 3,
            <= 100 => 2,
            <= 110 => 1,
            <= 219 => 0,
            _ => 3,
        };

    private static int? Beats(int? pulse) =>
        pulse switch
        {
            null => null,
            <= 40 => 3,
            <= 50 => 1,
            <= 90 => 0,
            <= 110 => 1,
            <= 130 => 2,
            _ => 3,
        };

    /// <summary>The chart has one decimal.</summary>
    private static int? Warmth(double? celsius) =>
        celsius is not { } read
            ? null
            : Math.Round(read, 1) switch
            {
                <= 35.0 => 3,
                <= 36.0 => 1,
                <= 38.0 => 0,
                <= 39.0 => 1,
                _ => 2,
            };
}
