using System.Globalization;
using HospitalOps.Admissions.Patients;

namespace HospitalOps.Admissions.UnitTests.Patients;

public sealed class BirthRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("0085-03-14", "birth_implausible")]
    [InlineData("1405-06-12", "birth_hijri")]
    [InlineData("1879-12-31", "birth_implausible")]
    [InlineData("1895-12-31", "birth_implausible")]
    [InlineData("1896-01-01", null)]
    [InlineData("2026-11-30", null)]
    [InlineData("2026-12-01", null)]
    [InlineData("2026-12-02", "birth_in_future")]
    public void A_date_is_one_of_somebody_who_may_be_alive(string date, string? code) =>
        Assert.Equal(code, BirthRules.Refuse(DateOnly.Parse(date, CultureInfo.InvariantCulture), null, Now)?.Code);

    [Theory]
    [InlineData(1405, "birth_hijri")]
    [InlineData(1300, "birth_hijri")]
    [InlineData(1461, "birth_implausible")]
    [InlineData(85, "birth_implausible")]
    [InlineData(1985, null)]
    [InlineData(null, null)]
    [InlineData(2027, "birth_in_future")]
    public void A_year_alone_as_well(int? year, string? code) =>
        Assert.Equal(code, BirthRules.Refuse(null, year, Now)?.Code);

    [Fact]
    public void A_Hijri_date_is_told_with_the_Gregorian_one() =>
        Assert.StartsWith(
            "1985-03-",
            (string)BirthRules.Refuse(new DateOnly(1405, 6, 12), null, Now)!.Facts!["gregorian"]!,
            StringComparison.Ordinal
        );
}
