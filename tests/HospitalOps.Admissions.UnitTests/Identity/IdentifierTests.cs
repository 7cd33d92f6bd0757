using HospitalOps.Admissions.Patients;

namespace HospitalOps.Admissions.UnitTests.Identity;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("06 12 34 56 78", "+212612345678")]
    [InlineData("0612.34.56.78", "+212612345678")]
    [InlineData("00212 612345678", "+212612345678")]
    [InlineData("+212 (0)612345678", "+212612345678")]
    [InlineData("٠٦١٢٣٤٥٦٧٨", "+212612345678")]
    [InlineData("+33 6 12 34 56 78", "+33612345678")]
    [InlineData("612345678", null)]
    public void A_phone_is_stored_as_e164_or_asked_for(string typed, string? stored) =>
        Assert.Equal(stored, PhoneNumber.Normalise(typed));

    [Theory]
    [InlineData("be 12345", "BE12345")]
    [InlineData("bk-123456", "BK123456")]
    [InlineData("a١٢٣٤٥٦", "A123456")]
    public void A_document_number_is_compared_without_blanks_dashes_and_digit_script(string typed, string stored) =>
        Assert.Equal(stored, PatientTraits.NormaliseDocument(typed));

    [Fact]
    public void Every_single_wrong_digit_of_a_permanent_number_is_found()
    {
        for (var number = 1; number < 2000; number += 37)
        {
            var ipp = PermanentNumber.Format("BSK", number);
            Assert.True(PermanentNumber.IsValid(ipp));
            for (var at = 1; at < ipp.Length; at++)
                foreach (var digit in "0123456789".Where(digit => digit != ipp[at]))
                    Assert.False(
                        PermanentNumber.IsValid(string.Concat(ipp.AsSpan(0, at), digit.ToString(), ipp.AsSpan(at + 1)))
                    );
        }
    }

    [Fact]
    public void Names_lose_tatweel_invisible_marks_and_doubled_blanks() =>
        Assert.Equal("محمد العلوي", PatientTraits.CleanName(" محمـد \u200f  العلوي "));
}
