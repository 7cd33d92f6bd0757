using HospitalOps.Admissions.Search;

namespace HospitalOps.Admissions.UnitTests.Search;

public sealed class SoundLikenessTests
{
    [Theory]
    [InlineData("Ilyas", "إلياس")]
    [InlineData("Ilham", "إلهام")]
    [InlineData("Hayat", "حياة")]
    [InlineData("Najat", "نجاة")]
    [InlineData("Soraya", "ثريا")]
    [InlineData("Guerraoui", "الڭراوي")]
    [InlineData("Aya", "آية")]
    [InlineData("Aoui", "عاوي")]
    [InlineData("Ali", "علي")]
    [InlineData("Leila", "Layla")]
    [InlineData("Yacine", "Yassine")]
    [InlineData("Rhali", "Ghali")]
    [InlineData("Elamrani", "Amrani")]
    [InlineData("Chaimae", "Shaima")]
    [InlineData("Jaouad", "Jawad")]
    [InlineData("Zerouali", "Zeruoali")]
    public void Spellings_of_one_name_sound_alike(string one, string other) =>
        Assert.InRange(Of(one, other), SoundLikeness.SameName, 1);

    [Theory]
    [InlineData("Hassan", "Houcine")]
    [InlineData("Ali", "Alaa")]
    [InlineData("Ali", "Leila")]
    [InlineData("Alaoui", "Leila")]
    [InlineData("Ilyas", "Alissa")]
    [InlineData("Karim", "Kamal")]
    [InlineData("Aya", "Adam")]
    [InlineData("王", "伟")]
    public void Names_that_share_little_more_than_a_key_do_not(string one, string other) =>
        Assert.InRange(Of(one, other), 0, SoundLikeness.SameName - 0.01);

    private static double Of(string one, string other) => SoundLikeness.Of(NameWords.Fold(one), NameWords.Fold(other));
}
