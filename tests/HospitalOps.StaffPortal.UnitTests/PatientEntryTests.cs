using HospitalOps.StaffPortal.Features.Desk;

namespace HospitalOps.StaffPortal.UnitTests;

public sealed class PatientEntryTests
{
    [Theory]
    [InlineData("El Alaoui Mohammed 1984", "El Alaoui", "Mohammed", "1984", null, null)]
    [InlineData("bennani khadija 05/11/1970 0612345678", "Bennani", "Khadija", "05/11/1970", "0612345678", null)]
    [InlineData("Tazi be 12345", "Tazi", null, null, null, "BE12345")]
    [InlineData("Lahlou Fatima Zahra +212 612-345678", "Lahlou", "Fatima Zahra", null, "+212 612-345678", null)]
    public void What_was_typed_to_search_fills_the_form(
        string typed,
        string? last,
        string? first,
        string? birth,
        string? phone,
        string? document
    )
    {
        var person = TypedPatient.Of(typed);
        Assert.Equal(
            (last, first, birth, phone, document, false),
            (person.Last, person.First, person.Birth, person.Phone, person.Document, person.Arabic)
        );
    }

    [Fact]
    public void Arabic_words_fill_the_Arabic_fields()
    {
        var entry = PatientEntry.Of(TypedPatient.Of("العلوي محمد ١٩٨٤"));
        Assert.Equal(
            ("العلوي", "محمد", "1984", null),
            (entry.LastArabic, entry.FirstArabic, entry.Birth, entry.LastLatin)
        );
    }

    [Fact]
    public void Changes_of_two_people_to_different_fields_go_together()
    {
        var read = new PatientEntry { LastLatin = "Alami", Phone = "0611111111" };
        var mine = read with { Phone = "0622222222" };
        Assert.Empty(EntryMerge.Into(read, mine, read with { LastLatin = "El Alami" }));
        Assert.Equal(("El Alami", "0622222222"), (mine.LastLatin, mine.Phone));
    }

    [Fact]
    public void A_field_that_both_changed_is_shown_and_stays_as_typed()
    {
        var read = new PatientEntry { Phone = "0611111111" };
        var mine = read with { Phone = "0622222222" };
        var conflict = Assert.Single(EntryMerge.Into(read, mine, read with { Phone = "0633333333" }));
        Assert.Equal(("Phone", "0622222222", "0633333333"), (conflict.Field, conflict.Mine, conflict.Theirs));
        Assert.Equal("0622222222", mine.Phone);
    }
}
