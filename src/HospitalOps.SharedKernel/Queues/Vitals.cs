using System.ComponentModel.DataAnnotations;

namespace HospitalOps.SharedKernel.Queues;

/// <summary>Alert, new confusion, answers to voice, to pain, unresponsive (ACVPU).</summary>
public enum Consciousness
{
    Alert,
    Confusion,
    Voice,
    Pain,
    Unresponsive,
}

/// <summary>
/// What a nurse measured; all of it health data: stored with the triage act, never in an event, a log or on a screen.
/// </summary>
/// <param name="RespiratoryRate">Breaths per minute.</param>
/// <param name="OxygenSaturation">SpO₂, %.</param>
/// <param name="OnOxygen">Breathes supplemental oxygen.</param>
/// <param name="Hypercapnic">Known hypercapnic respiratory failure: SpO₂ is read by scale 2 (target 88 to 92
/// %).</param>
/// <param name="SystolicPressure">mmHg.</param>
/// <param name="Pulse">Beats per minute.</param>
/// <param name="Temperature">°C.</param>
public sealed record Vitals(
    [property: Range(0, 99)] int? RespiratoryRate,
    [property: Range(30, 100)] int? OxygenSaturation,
    bool? OnOxygen,
    bool Hypercapnic,
    [property: Range(0, 350)] int? SystolicPressure,
    [property: Range(0, 350)] int? Pulse,
    Consciousness? Consciousness,
    [property: Range(20.0, 45.0)] double? Temperature
);
