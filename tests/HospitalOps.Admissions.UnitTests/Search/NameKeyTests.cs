using HospitalOps.Admissions.Search;

namespace HospitalOps.Admissions.UnitTests.Search;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Mohammed", "Mohamed", "محمد", "Muhammad", "Mohamad", "Med")]
    [InlineData("El Alaoui", "Alaoui", "العلوي")]
    [InlineData("Cherkaoui", "Charkaoui", "الشرقاوي")]
    [InlineData("Aït Taleb", "Ait-Taleb", "آيت الطالب")]
    [InlineData("Ben Jelloun", "Benjelloun", "بنجلون", "ابن جلون")]
    [InlineData("Abdelkader", "Abd El Kader", "عبد القادر")]
    [InlineData("Abderrahmane", "Abdurrahman", "عبد الرحمان")]
    [InlineData("Abdeslam", "Abdessalam", "عبد السلام")]
    [InlineData("Youssef", "Yousef", "يوسف")]
    [InlineData("Fatima Zahra", "Fatimazahra", "فاطمة الزهراء")]
    [InlineData("Nour Eddine", "Noureddine", "نور الدين")]
    [InlineData("Chaimae", "Shaima", "شيماء")]
    [InlineData("Jaouad", "Jawad", "جواد")]
    [InlineData("Zineb", "Zaineb", "زينب")]
    [InlineData("Khadija", "Khadeeja", "خديجة")]
    [InlineData("Ouafae", "Wafae", "وفاء")]
    [InlineData("Ghita", "Rhita")]
    [InlineData("Yacine", "Yassine", "ياسين")]
    [InlineData("Houcine", "Houssine", "حسين")]
    [InlineData("Lahcen", "Lahsen", "لحسن")]
    [InlineData("Youcef", "Youssef")]
    [InlineData("Kacem", "Kassem", "قاسم")]
    [InlineData("Belkacem", "بلقاسم")]
    [InlineData("Rhali", "Ghali", "الغالي")]
    [InlineData("Rhizlane", "Ghizlane", "غزلان")]
    [InlineData("Salaheddine", "Salah Eddine", "صلاح الدين")]
    [InlineData("El Amrani", "Elamrani", "العمراني")]
    [InlineData("El Idrissi", "Elidrissi", "الإدريسي")]
    [InlineData("Ilham", "إلهام", "الهام")]
    [InlineData("Ilyas", "إلياس")]
    [InlineData("Hayat", "حياة")]
    [InlineData("Najat", "نجاة")]
    [InlineData("Soraya", "ثريا")]
    [InlineData("Guerraoui", "الڭراوي", "الكراوي")]
    [InlineData("Guessous", "كسوس")]
    public void Spellings_of_one_name_share_a_key(params string[] spellings)
    {
        var keys = NameKey.Joined(spellings[0]);
        Assert.NotEmpty(keys);
        Assert.All(spellings, spelling => Assert.NotEmpty(NameKey.Joined(spelling).Intersect(keys)));
    }

    [Theory]
    [InlineData("Bennani", "Benjelloun")]
    [InlineData("Alaoui", "Amrani")]
    [InlineData("خديجة", "زينب")]
    public void Different_names_share_no_key(string one, string other) =>
        Assert.Empty(NameKey.Joined(one).Intersect(NameKey.Joined(other)));

    [Theory]
    [InlineData("Aya")]
    [InlineData("آية")]
    [InlineData("王 伟")]
    [InlineData("Ли Юлия")]
    [InlineData("ⴰⵢⴰ")]
    [InlineData("El")]
    public void A_name_whose_key_is_empty_has_the_term_of_its_spelling(string name) =>
        Assert.All(NameWords.Of(name), word => Assert.Contains(NameWords.Spelling(word), NameKey.Of(name)));
}
