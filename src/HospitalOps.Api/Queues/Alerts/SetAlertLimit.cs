using System.ComponentModel.DataAnnotations;

namespace HospitalOps.Api.Queues;

/// <summary>Limits of one rule for one kind of queue.</summary>
/// <param name="Opens">From this figure on, minutes or people.</param>
/// <param name="Closes">At this figure or below; less than <paramref name="Opens"/>.</param>
public sealed record AlertLimitRequest(
    [property: Range(1, 1440)] int Opens,
    [property: Range(0, 1439)] int Closes,
    [property: Range(1, 240)] int EscalatesAfterMinutes
);
