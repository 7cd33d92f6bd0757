using HospitalOps.Admissions.Search;

namespace HospitalOps.Admissions.UnitTests.Search;

public sealed class SearchTextTests
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    [Theory]
    [InlineData("Alaoui Mohammed", "Alaoui|Mohammed", "", null, null)]
    [InlineData("العلوي محمد ١٩٨٤", "العلوي|محمد", "", null, 1984)]
    [InlineData("be 12345", "", "BE12345", null, null)]
    [InlineData("BK123456", "", "BK123456", null, null)]
    [InlineData("B000000429", "", "B000000429", null, null)]
    [InlineData("B000000429/B20260000042", "", "B000000429|B20260000042", null, null)]
    [InlineData("06 12 34 56 78", "", "", "+212612345678", null)]
    [InlineData("0612.34.56.78 Alaoui", "Alaoui", "", "+212612345678", null)]
    [InlineData("00212 612345678", "", "", "+212612345678", null)]
    [InlineData("+212 (0)612345678", "", "", "+212612345678", null)]
    [InlineData("٠٦١٢٣٤٥٦٧٨", "", "", "+212612345678", null)]
    [InlineData("Bennani 1970", "Bennani", "", null, 1970)]
    [InlineData("Bennani 3000", "Bennani", "3000", null, null)]
    public void The_one_box_is_taken_apart(string typed, string words, string numbers, string? phone, int? year)
    {
        var text = SearchText.Parse(typed, Today);
        Assert.Equal(
            (words, numbers, phone, year),
            (string.Join('|', text.Words), string.Join('|', text.Numbers), text.Phone, text.BirthYear)
        );
    }

    [Theory]
    [InlineData("05/11/1984")]
    [InlineData("5/11/1984")]
    [InlineData("05-11-1984")]
    [InlineData("1984-11-05")]
    [InlineData("٠٥/١١/١٩٨٤")]
    public void A_date_of_birth_is_understood_in_the_forms_people_type(string typed)
    {
        var text = SearchText.Parse($"Alaoui {typed}", Today);
        Assert.Equal((new DateOnly(1984, 11, 5), 1984), (text.BirthDate, text.BirthYear));
    }
}
