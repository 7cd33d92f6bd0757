using HospitalOps.StaffPortal.Shared;

namespace HospitalOps.StaffPortal.UnitTests;

public sealed class Code128Tests
{
    [Theory]
    [InlineData("Wikipedia", 88)]
    [InlineData("B000000429", null)]
    public void The_check_symbol_is_that_of_the_standard(string text, int? check)
    {
        var symbols = Code128.Encode(text);
        Assert.Equal((104, 106), (symbols[0], symbols[^1]));
        if (check is not null)
            Assert.Equal(check, symbols[^2]);
        Assert.Equal(text.Length + 3, symbols.Count);
    }

    [Fact]
    public void Every_symbol_is_eleven_modules_wide_and_the_stop_thirteen() =>
        // Quiet zones of ten on both sides, start, one character, check, stop.
        Assert.All(
            Enumerable.Range(' ', 95),
            letter => Assert.Equal(20 + (3 * 11) + 13, Code128.Of(((char)letter).ToString()).Width)
        );

    [Fact]
    public void Arabic_letters_are_refused() => Assert.Throws<ArgumentException>(() => Code128.Encode("محمد"));
}
