using System.Globalization;
using System.Text.Json;
using HospitalOps.Api;
using HospitalOps.StaffPortal.Resources;
using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.Shell;

/// <summary>
/// A refusal in words, in the language of the page, with who and since when where the service told it.
/// </summary>
public sealed class ProblemMessages(Texts texts, StaffNames staff, TimeProvider clock)
{
    public string For(ApiProblem problem)
    {
        var key = $"problem.{problem.Code}";
        var words = texts.Has(key) ? texts[key] : texts["problem.other", problem.Detail ?? problem.Code];
        if (problem.Facts.TryGetValue("rules", out var rules) && rules.ValueKind == JsonValueKind.Array)
            words +=
                " " + string.Join(", ", rules.EnumerateArray().Select(rule => texts.Code("rule", rule.ToString())));
        if (problem.Fact("takenBy") is { } holder)
            words += " " + texts["problem.fact_by", staff.Of(holder)];
        if (problem.Fact("by") is { } person)
            words += " " + texts["problem.fact_person", staff.Of(person)];
        if (problem.Fact("wards") is { } wards)
            words += " " + wards + ".";
        if (DateTimeOffset.TryParse(problem.Fact("since"), CultureInfo.InvariantCulture, out var since))
            words += " " + texts["problem.fact_since", LocalTime.Brief(since, clock.GetUtcNow())];
        if (problem.Code is "stay_in_bed" or "stay_bed_held" && problem.Fact("bedCode") is { } bed)
            words += " " + texts["problem.fact_bed", bed];
        if (DateTimeOffset.TryParse(problem.Fact("neighbourAt"), CultureInfo.InvariantCulture, out var neighbour))
            words += " " + texts["problem.fact_neighbour", LocalTime.Full(neighbour)[..16]];
        if (DateTimeOffset.TryParse(problem.Fact("expectedAt"), CultureInfo.InvariantCulture, out var expected))
            words += " " + texts["problem.fact_expected", LocalTime.Full(expected)[..16]];
        if (problem.Fact("secondsLeft") is { } left and not "0")
            words += " " + texts["problem.fact_seconds", left];
        if (DateTimeOffset.TryParse(problem.Fact("opensAt"), CultureInfo.InvariantCulture, out var opens))
            words += " " + texts["problem.fact_opens", LocalTime.Brief(opens, clock.GetUtcNow())];
        if (DateTimeOffset.TryParse(problem.Fact("dueAt"), CultureInfo.InvariantCulture, out var due))
            words += " " + texts["problem.fact_due", LocalTime.Full(due)[..16]];
        if (
            DateOnly.TryParse(problem.Fact("firstDay"), CultureInfo.InvariantCulture, out var first)
            && DateOnly.TryParse(problem.Fact("lastDay"), CultureInfo.InvariantCulture, out var last)
        )
            words += " " + texts["problem.fact_days", Day(first), Day(last)];
        if (problem.RetryAfter is { } seconds)
            words += " " + texts["problem.fact_wait", Math.Max(1, (seconds + 59) / 60)];
        return words;
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
