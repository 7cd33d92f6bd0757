using HospitalOps.StaffPortal.Features.Triage;

namespace HospitalOps.StaffPortal.UnitTests;

/// <summary>A press writes what people most often come with, and takes nothing away that was typed.</summary>
public sealed class TriageReasonsTests
{
    [Theory]
    [InlineData(null, "Fièvre", "Fièvre")]
    [InlineData("depuis deux heures", "Fièvre", "depuis deux heures ; Fièvre")]
    [InlineData("depuis deux heures ; Fièvre", "Fièvre", "depuis deux heures")]
    [InlineData("Chute, traumatisme ; Fièvre", "Fièvre", "Chute, traumatisme")]
    [InlineData("Fièvre", "Fièvre", "")]
    public void A_press_adds_the_words_and_a_second_one_takes_them_away(string? before, string words, string after) =>
        Assert.Equal(after, TriageReasons.Toggle(before, words));

    [Fact]
    public void A_reason_that_stands_inside_a_sentence_is_not_cut_out_of_it() =>
        Assert.Equal("forte fièvre", TriageReasons.Toggle("forte fièvre", "Fièvre"));
}
