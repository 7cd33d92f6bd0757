using System.Text.RegularExpressions;
using HospitalOps.StaffPortal.Resources;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>Nobody reads a mere "saved": what was done has its own words.</summary>
public sealed partial class NewsTests
{
    [Fact]
    public void Every_command_says_what_it_did() =>
        Assert.Empty(TextUse.Sources.SelectMany(source => Unsaid(source.Text)).Distinct());

    [Fact]
    public void A_command_without_words_would_be_found() =>
        Assert.Equal(
            ["invented"],
            Unsaid(
                """
                Commands.RunAsync("unblock", key => Beds.UnblockAsync(key));
                Commands.RunAsync($"invented:{id}", key => Beds.DoAsync(key));
                Commands.RunAsync("look", key => Beds.LookAsync(key), silent: true);
                Commands.RunAsync("other", key => Beds.DoAsync(key), news: _ => new("Fait"));
                """
            )
        );

    private static IEnumerable<string> Unsaid(string text) =>
        from command in Command().Matches(text)
        where !command.Groups[2].Value.Contains("news:") && !command.Groups[2].Value.Contains("silent: true")
        where !Texts.Of("fr").ContainsKey($"said.{command.Groups[1].Value}")
        select command.Groups[1].Value;

    /// <summary>The name up to its colon, and the rest of the call.</summary>
    [GeneratedRegex("""Commands\s*\.RunAsync(?:<[^>]*>)?\(\s*\$?"([a-z-]+)(?::[^"]*)?"((?:(?!RunAsync)[^;])*)""")]
    private static partial Regex Command();
}
