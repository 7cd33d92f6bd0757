using System.Text.RegularExpressions;
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

    [Theory, InlineData("fr"), InlineData("ar"), InlineData("en")]
    public void Texts_of_a_room_are_in_the_order_of_their_keys(string language) =>
        Assert.All(
            Texts.Rooms(language),
            room => Assert.Equal(room.Texts.Keys.Order(StringComparer.Ordinal), room.Texts.Keys)
        );

    [Theory, InlineData("ar"), InlineData("en")]
    public void A_room_has_the_same_keys_in_every_language(string language) =>
        Assert.Equal(KeysByRoom("fr"), KeysByRoom(language));

    [Fact]
    public void No_key_stands_in_two_rooms() =>
        Assert.Empty(
            Texts
                .Rooms("fr")
                .SelectMany(room => room.Texts.Keys)
                .GroupBy(key => key)
                .Where(key => key.Count() > 1)
                .Select(key => key.Key)
        );

    [Fact]
    public void Every_text_is_used() => Assert.Empty(Texts.Of("fr").Keys.Except(Use.Keys));

    [Fact]
    public void Every_used_text_is_there() => Assert.Empty(TextUse.Asked().Except(Texts.Of("fr").Keys));

    [Fact]
    public void Every_choice_has_its_words()
    {
        var chosen = TextUse.Chosen().ToList();
        Assert.Contains("isolation.airborne", chosen);
        Assert.Empty(chosen.Except(Texts.Of("fr").Keys));
    }

    /// <summary>Beside what says it; in Shared where several topics do; in Shell where every page may.</summary>
    [Fact]
    public void A_text_stands_in_the_room_that_says_it() =>
        Assert.Empty(
            from room in Texts.Rooms("fr")
            from key in room.Texts.Keys
            where Use.TryGetValue(key, out var users) && HomeOf(users) != room.Name
            select $"{key}: {room.Name} → {HomeOf(Use[key])}"
        );

    private static readonly Dictionary<string, HashSet<string>> Use = TextUse.Of(Texts.Of("fr").Keys);

    private static string HomeOf(HashSet<string> users) =>
        users.Contains("Shell") ? "Shell"
        : users.Count == 1 ? users.Single()
        : "Shared";

    private static IEnumerable<string> KeysByRoom(string language) =>
        Texts.Rooms(language).SelectMany(room => room.Texts.Keys.Select(key => $"{room.Name} {key}"));

    private static string Places(string text) =>
        string.Join(',', Place().Matches(text).Select(match => match.Value).Order().Distinct());

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
