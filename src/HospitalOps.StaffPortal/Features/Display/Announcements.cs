using System.Globalization;
using HospitalOps.Api.Queues;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Queues;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.Features.Display;

/// <summary>Words in one language, for a voice.</summary>
public sealed record SpokenWords(string Language, string Text);

/// <summary>One call to be heard.</summary>
/// <param name="Volume">0 to 1.</param>
public sealed record SpokenCall(double Volume, IReadOnlyList<SpokenWords> Words);

/// <summary>
/// What a screen has yet to say aloud: each call and each recall once, in Arabic then French. What was called before
/// the screen was
/// switched on is not repeated. Night is quieter: <c>Display:NightFrom</c> and <c>Display:NightTo</c> (hours in
/// Casablanca, 21 to 7),
/// <c>Display:VolumeByDay</c> and <c>Display:VolumeByNight</c> (1 and 0.3).
/// </summary>
public sealed class Announcements(Texts texts, IConfiguration configuration)
{
    private static readonly string[] Spoken = ["ar", "fr"];
    private readonly Queue<DisplayedCall> waiting = new();
    private readonly HashSet<(Guid ServicePointId, DateTimeOffset CalledAt)> heard = [];
    private bool started;

    /// <summary>Takes note of the calls on the screen.</summary>
    public void Hear(IReadOnlyList<DisplayedCall> calls)
    {
        // The newest comes first on the screen; the oldest is said first.
        foreach (
            var call in calls
                .Reverse()
                .Where(call =>
                    heard.Add((call.ServicePointId, call.CalledAt)) && started && call.State == TicketState.Called
                )
        )
            waiting.Enqueue(call);
        started = true;
        if (heard.Count > 500)
            heard.IntersectWith(calls.Select(call => (call.ServicePointId, call.CalledAt)));
    }

    /// <summary>The next one to say; null when all was said.</summary>
    public SpokenCall? Next(DateTimeOffset now)
    {
        if (!waiting.TryDequeue(out var call))
            return null;
        return new(
            VolumeAt(now),
            [
                .. Spoken.Select(language => new SpokenWords(
                    language,
                    texts.In(
                        language,
                        "voice.call",
                        AsSaid(call.Number),
                        Names.In(language, call.ServicePointFr, call.ServicePointAr, call.ServicePointEn)
                    )
                )),
            ]
        );
    }

    /// <summary>"A047" is said as "A 47".</summary>
    internal static string AsSaid(string number)
    {
        var digits = number.Length - number.AsSpan().TrimEnd("0123456789").Length;
        return digits == 0
            ? number
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{number[..^digits].TrimEnd('-')} {long.Parse(number[^digits..], CultureInfo.InvariantCulture)}"
            );
    }

    private double VolumeAt(DateTimeOffset now)
    {
        var hour = CasablancaTime.ToLocal(now).Hour;
        var (from, to) = (
            configuration.GetValue("Display:NightFrom", 21),
            configuration.GetValue("Display:NightTo", 7)
        );
        var night = from <= to ? hour >= from && hour < to : hour >= from || hour < to;
        return Math.Clamp(
            night
                ? configuration.GetValue("Display:VolumeByNight", 0.3)
                : configuration.GetValue("Display:VolumeByDay", 1.0),
            0,
            1
        );
    }
}
