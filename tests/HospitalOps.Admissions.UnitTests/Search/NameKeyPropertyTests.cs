using FsCheck;
using FsCheck.Fluent;
using HospitalOps.Admissions.Search;

namespace HospitalOps.Admissions.UnitTests.Search;

/// <summary>What holds for every name, not only for those of the table.</summary>
public sealed class NameKeyPropertyTests
{
    private static readonly string[] Known =
    [
        "Mohammed",
        "محمد",
        "El Alaoui",
        "العلوي",
        "Cherkaoui",
        "الشرقاوي",
        "Aït Taleb",
        "Ben Jelloun",
        "ابن جلون",
        "Abd El Kader",
        "عبد القادر",
        "Fatima Zahra",
        "فاطمة الزهراء",
        "Nour Eddine",
        "Chaimae",
        "شيماء",
        "Jawad",
        "جواد",
        "Khadija",
        "خديجة",
        "Ouafae",
        "وفاء",
        "Ghita",
        "Rhita",
        "Bennani",
        "Zouhair",
        "زهير",
    ];

    private static readonly Gen<string> Names = Gen.NonEmptyListOf(Gen.Elements(Known))
        .Where(words => words.Count <= 3)
        .Select(words => string.Join(' ', words));

    [Fact]
    public void Case_accents_tatweel_vowel_marks_and_blanks_change_no_key() =>
        Check(name =>
        {
            var key = NameKey.Joined(name);
            var marked = string.Concat(
                name.Select(letter => letter is >= 'ء' and <= 'ي' ? $"{letter}\u064e\u0640" : $"{letter}")
            );
            Assert.Equal(key, NameKey.Joined(name.ToUpperInvariant()));
            Assert.Equal(key, NameKey.Joined($"  {name.Replace(" ", "  ", StringComparison.Ordinal)} "));
            Assert.Equal(key, NameKey.Joined(marked));
        });

    [Fact]
    public void A_hyphen_is_as_good_as_a_blank() =>
        Check(name => Assert.Equal(NameKey.Joined(name), NameKey.Joined(name.Replace(' ', '-'))));

    [Fact]
    public void A_key_is_made_of_consonant_letters_only() =>
        Check(name =>
            Assert.All(
                NameKey.Joined(name),
                key => Assert.All(key, letter => Assert.True(char.IsAsciiLetterUpper(letter)))
            )
        );

    [Fact]
    public void Likeness_is_the_same_both_ways_and_of_a_word_with_itself_it_is_one() =>
        Check(name =>
        {
            var words = NameWords.Of(name + " Salma");
            foreach (var one in words)
            foreach (var other in words)
            {
                Assert.Equal(SoundLikeness.Of(one, other), SoundLikeness.Of(other, one), 9);
                Assert.InRange(SoundLikeness.Of(one, other), 0, 1);
                Assert.Equal(1, SoundLikeness.Of(one, one));
            }
        });

    [Fact]
    public void Whoever_types_a_whole_name_in_any_order_of_its_fields_finds_the_record() =>
        Check(name =>
        {
            var stored = NameKey.Of(name).Concat(NameKey.Of("Salma")).ToHashSet();
            foreach (var typed in new[] { $"{name} Salma", $"Salma {name}" })
            {
                var words = typed.Split(' ');
                if (words.Length > 5)
                    continue;
                Assert.Contains(
                    NameKey.Groupings(words),
                    group => group.All(text => PatientCandidates.TermsOf(text).Any(stored.Contains))
                );
            }
        });

    [Fact]
    public void One_word_less_still_shares_a_key() =>
        Check(name =>
        {
            var stored = NameKey.Of(name).ToHashSet();
            Assert.Contains(
                NameKey
                    .Groupings(name.Split(' ').Take(5).ToList())
                    .SelectMany(group => group)
                    .SelectMany(PatientCandidates.TermsOf),
                stored.Contains
            );
        });

    private static void Check(Action<string> holds) =>
        Prop.ForAll(Arb.From(Names), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
