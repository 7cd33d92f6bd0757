using System.Reflection;
using System.Text.Json;
using HospitalOps.Placement;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using HospitalOps.StaffPortal.Resources;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>A value of a closed set is told by its code or its words: its name in C# is nobody's word.</summary>
public sealed class ClosedSetTests
{
    private static readonly Type[] Portal = typeof(Texts).Assembly.GetTypes();

    private static readonly string[] NeverSaid =
    [
        // Only what is wanted first is marked.
        "cleaning_priority.normal",
        // A job that ended is on no board.
        "cleaning_state.cancelled",
        "cleaning_state.done",
        // A phone is told of every end alike: done.
        "follow.cancelled",
        "follow.left",
        "follow.redirected",
        // A line that waits for its answer has buttons instead.
        "plan_state.proposed",
    ];

    [Fact]
    public void No_value_of_a_closed_set_is_written_by_its_name() => Assert.Empty(NamesOfCode.In(Portal));

    [Fact]
    public void Every_value_that_a_page_says_has_its_words() =>
        Assert.Equal(NeverSaid, Speechless(Portal).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_rule_that_can_exclude_a_bed_has_its_words_in_three_languages() =>
        Assert.Empty(
            from language in new[] { "fr", "ar", "en" }
            from rule in typeof(RuleCodes).GetFields()
            let key = $"rule.{rule.GetRawConstantValue()}"
            where !Texts.Of(language).ContainsKey(key)
            select $"{language} {key}"
        );

    [Fact]
    public void A_name_would_be_found_in_an_interpolation_a_text_and_by_ToString() =>
        Assert.Equal(
            ["Interpolated", "Interpolated", "Filled", "Turned"],
            NamesOfCode.In(typeof(Careless)).Select(place => place.Split('.')[^1].Split(':')[0])
        );

    [Fact]
    public void A_value_without_words_would_be_found() =>
        Assert.Equal(
            ["no_such_family.unknown", "no_such_family.female", "no_such_family.male"],
            Speechless([typeof(Careless)])
        );

    /// <summary>Keys that are missing for a family and set that are asked together: T.Code("care", level).</summary>
    private static IEnumerable<string> Speechless(Type[] types) =>
        from asked in types.SelectMany(Instructions.MethodsOf).SelectMany(Asked).Distinct()
        from value in Enum.GetNames(asked.Set)
        let key = $"{asked.Family}.{JsonNamingPolicy.SnakeCaseLower.ConvertName(value)}"
        where !Texts.Of("fr").ContainsKey(key)
        select key;

    /// <summary>The family stands last among the texts before the call.</summary>
    private static IEnumerable<(string Family, Type Set)> Asked(MethodBase method)
    {
        var family = "";
        foreach (var (_, operand) in Instructions.Of(method))
            if (operand is string text)
                family = text;
            else if (
                operand is MethodInfo { Name: "Code" or "CodeIn", IsGenericMethod: true } called
                && called.DeclaringType == typeof(Texts)
                && called.GetGenericArguments()[0] is { IsEnum: true } set
            )
                yield return (family, set);
    }

    private static class Careless
    {
        public static string Interpolated(BedLabel label, Sex? sex) => $"bed.{label} {sex}";

        public static string Filled(Texts texts, BedLabel label) => texts["to_bed", label];

        public static string Turned(BedLabel label) => label.ToString();

        public static string Wordless(Texts texts, Sex sex) => texts.Code("no_such_family", sex);

        public static string Right(Texts texts, BedLabel label) =>
            $"bed.{label.Code()} {label == BedLabel.Free} {texts.Code("bed", label)}";
    }
}
