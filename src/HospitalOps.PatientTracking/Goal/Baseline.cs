using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HospitalOps.PatientTracking.Journeys;
using HospitalOps.SharedKernel;

namespace HospitalOps.PatientTracking.Goal;

/// <summary>
/// The period that a hospital compares itself with: the waits themselves are kept, not their mean, so that the interval
/// can be computed and
/// anybody can recompute it. Proposed by one person, frozen by another one; frozen it never changes (the database
/// refuses it).
/// </summary>
internal sealed class Baseline
{
    /// <summary>Version of the definitions; it is part of the hash.</summary>
    public const int Definition = 1;

    public Guid Id { get; init; }

    public Guid HospitalId { get; init; }

    public DateOnly FirstDay { get; init; }

    public DateOnly LastDay { get; init; }

    public int DefinitionVersion { get; init; }

    /// <summary>Minutes, arrival to doctor of seen visits.</summary>
    public required double[] W { get; init; }

    /// <summary>Minutes, decision to occupied.</summary>
    public required double[] B { get; init; }

    /// <summary>Minutes, vacated to ready.</summary>
    public required double[] T { get; init; }

    /// <summary>Triage level of each wait of <see cref="W"/>; empty where there was none.</summary>
    public required string[] WaitLevels { get; init; }

    /// <summary>
    /// Guard rails of the period: arrivals, left unseen, judged by target and met, admissions, transfers, and the
    /// nights as in <see cref="HospitalOps.Indicators.CensusNights"/>.
    /// </summary>
    public required int[] Guards { get; init; }

    /// <summary>Triage levels with a target, beside <see cref="LevelTargets"/>.</summary>
    public required string[] Levels { get; init; }

    /// <summary>For each of <see cref="Levels"/> judged by target and met.</summary>
    public required int[] LevelTargets { get; init; }

    /// <summary>
    /// Codes of the wards that go on as before, named with the proposal: their B and T are not in the index.
    /// </summary>
    public required string[] ComparisonWards { get; init; }

    /// <summary>
    /// Arrival to doctor of the patients who were admitted to a comparison ward; they are in <see cref="W"/> too, as
    /// they waited before any ward.
    /// </summary>
    public required double[] ComparisonW { get; init; }

    public required double[] ComparisonB { get; init; }

    public required double[] ComparisonT { get; init; }

    public required string ProposedBy { get; init; }

    public DateTimeOffset ProposedAt { get; init; }

    public string? FrozenBy { get; private set; }

    public DateTimeOffset? FrozenAt { get; private set; }

    /// <summary>SHA-256 of period, definition and extracts.</summary>
    public string? Hash { get; private set; }

    public bool Withdrawn { get; set; }

    public Refusal? Freeze(string by, DateTimeOffset now)
    {
        if (FrozenAt is { } since)
            return TrackingRefusals.BaselineFrozen(FrozenBy!, since);
        if (by == ProposedBy)
            return TrackingRefusals.SecondPersonNeeded;
        if (W.Length == 0 || B.Length == 0 || T.Length == 0)
            return TrackingRefusals.BaselineEmpty;
        (FrozenBy, FrozenAt, Hash) = (by, now, Fingerprint());
        return null;
    }

    /// <summary>The same extracts give the same hash.</summary>
    public string Fingerprint()
    {
        static string Row(IEnumerable<double> values) =>
            string.Join(';', values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));
        var text =
            string.Create(
                CultureInfo.InvariantCulture,
                $"{HospitalId}|{FirstDay:O}|{LastDay:O}|{DefinitionVersion}|{Row(W)}|{Row(B)}|{Row(T)}|{string.Join(';', Guards)}"
            )
            + string.Create(
                CultureInfo.InvariantCulture,
                $"|{string.Join(';', WaitLevels)}|{string.Join(';', Levels)}|{string.Join(';', LevelTargets)}|{string.Join(';', ComparisonWards)}|{Row(ComparisonW)}|{Row(ComparisonB)}|{Row(ComparisonT)}"
            );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
