using HospitalOps.StaffPortal.Features.Desk;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>What is typed wrong is said at its field, and is never lost without a word.</summary>
public sealed class EntryCheckTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    [
        Theory,
        InlineData("31/02/2020", "entry.birth_impossible"),
        InlineData("٣١/٠٢/٢٠٢٠", "entry.birth_impossible"),
        InlineData("trente", "entry.birth_unread"),
        InlineData("01/12/2026", "entry.birth_future"),
        InlineData("2027", "entry.birth_future"),
        InlineData("1850", "entry.birth_old"),
        InlineData("12/03/1985", null),
        InlineData("1985", null),
        InlineData("", null)
    ]
    public void A_birth_that_cannot_be_holds_the_record_up(string typed, string? said)
    {
        var fault = EntryCheck.Of(new() { Birth = typed }, Today).SingleOrDefault();
        Assert.Equal(said, fault?.Text);
        Assert.NotEqual(false, fault?.Holds);
    }

    [
        Theory,
        InlineData("@@", "entry.document_unread", true),
        InlineData("12", "entry.cin_form", false),
        InlineData("BE 12345", null, null),
        InlineData("••••45", null, null)
    ]
    public void A_number_that_would_be_lost_holds_up_a_strange_one_is_only_said(string typed, string? said, bool? holds)
    {
        var fault = EntryCheck.Of(new() { DocumentNumber = typed }, Today).SingleOrDefault();
        Assert.Equal((said, holds), (fault?.Text, fault?.Holds));
    }

    [Fact]
    public void Another_document_has_no_form_of_its_own() =>
        Assert.Empty(EntryCheck.Of(new() { DocumentNumber = "12", DocumentType = "passport" }, Today));

    [Fact]
    public void Letters_of_the_other_script_are_said_at_their_field() =>
        Assert.Equal(
            [("LastLatin", "entry.not_latin"), ("FirstArabic", "entry.not_arabic")],
            EntryCheck
                .Of(
                    new()
                    {
                        LastLatin = "فاطمة",
                        FirstLatin = "Zoé",
                        LastArabic = "بنعلي",
                        FirstArabic = "Ahmed",
                    },
                    Today
                )
                .Select(fault => (fault.Field, fault.Text))
        );

    [Theory, InlineData("40", true), InlineData("30-40", true), InlineData("", true), InlineData("trente", false)]
    public void An_estimated_age_is_a_number_or_two(string typed, bool isAge) =>
        Assert.Equal(isAge, EntryCheck.IsAge(typed));
}
