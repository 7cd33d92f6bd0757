using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Placement.UnitTests.Beds;

/// <summary>Age by civil days, for every birthday that there is.</summary>
public sealed class AgeClassTests
{
    /// <summary>Every day of four years: one of them has a 29 February.</summary>
    private static IEnumerable<DateOnly> Births => Enumerable.Range(0, 1461).Select(new DateOnly(2011, 1, 1).AddDays);

    [Fact]
    public void Day_28_is_a_newborns_last_and_day_29_a_childs_first() =>
        Assert.All(
            Births,
            born =>
            {
                Assert.Equal(AgeClass.Newborn, AgeClasses.Of(born, born));
                Assert.Equal(AgeClass.Newborn, AgeClasses.Of(born, born.AddDays(28)));
                Assert.Equal(AgeClass.Child, AgeClasses.Of(born, born.AddDays(29)));
            }
        );

    [Fact]
    public void The_day_before_the_fifteenth_birthday_is_a_childs_last() =>
        Assert.All(
            Births,
            born =>
            {
                // Who is born on 29 February has the birthday on 1 March where the year has no such day.
                var birthday =
                    born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(born.Year + 15)
                        ? new DateOnly(born.Year + 15, 3, 1)
                        : new DateOnly(born.Year + 15, born.Month, born.Day);
                Assert.Equal(AgeClass.Child, AgeClasses.Of(born, birthday.AddDays(-1)));
                Assert.Equal(AgeClass.Adult, AgeClasses.Of(born, birthday));
            }
        );

    [Fact]
    public void Nobody_gets_younger() =>
        Assert.All(
            Births.Where(born => born.Day is 1 or 28 or 29 or 31),
            born =>
            {
                int[] order = [2, 1, 0];
                var ages = Enumerable.Range(0, 6000).Select(day => order[(int)AgeClasses.Of(born, born.AddDays(day))]);
                Assert.Equal(ages.Order(), ages);
            }
        );

    [Fact]
    public void With_the_year_alone_nobody_is_adult_before_everybody_of_that_year_is()
    {
        Assert.Equal(AgeClass.Child, AgeClasses.Of(null, 2011, new DateOnly(2026, 11, 30)));
        Assert.Equal(AgeClass.Adult, AgeClasses.Of(null, 2011, new DateOnly(2026, 12, 31)));
        Assert.Equal(AgeClass.Adult, AgeClasses.Of(null, 1951, new DateOnly(2026, 11, 30)));
        Assert.Equal(AgeClass.Child, AgeClasses.Of(null, 2026, new DateOnly(2026, 11, 30)));
        Assert.Null(AgeClasses.Of(null, null, new DateOnly(2026, 11, 30)));
    }
}
