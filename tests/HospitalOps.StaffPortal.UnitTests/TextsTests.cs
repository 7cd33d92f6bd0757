using System.Text.RegularExpressions;
using HospitalOps.StaffPortal.Clients;
using HospitalOps.StaffPortal.Resources;

namespace HospitalOps.StaffPortal.UnitTests;

public sealed partial class TextsTests
{
    [Theory, InlineData("ar"), InlineData("en")]
    public void Every_text_exists_in_every_language(string language)
    {
        Assert.Empty(Texts.Of("fr").Keys.Except(Texts.Of(language).Keys));
        Assert.Empty(Texts.Of(language).Keys.Except(Texts.Of("fr").Keys));
    }

    [Theory, InlineData("fr"), InlineData("ar"), InlineData("en")]
    public void No_text_is_empty(string language) =>
        Assert.Empty(Texts.Of(language).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key));

    [Theory, InlineData("ar"), InlineData("en")]
    public void Translations_have_the_same_places_to_fill(string language) =>
        Assert.Empty(
            Texts
                .Of("fr")
                .Where(text => Places(text.Value) != Places(Texts.Of(language)[text.Key]))
                .Select(text => text.Key)
        );

    [Fact]
    public void Arabic_is_written_in_Arabic() =>
        Assert.Empty(
            Texts
                .Of("ar")
                .Where(text => text.Value.Any(char.IsLetter) && !text.Value.Any(letter => letter is >= '؀' and <= 'ۿ'))
                .Select(text => text.Key)
        );

    private static string Places(string text) =>
        string.Join(',', Place().Matches(text).Select(match => match.Value).Order().Distinct());

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
