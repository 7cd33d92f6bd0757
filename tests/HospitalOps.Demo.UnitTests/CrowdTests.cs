using HospitalOps.Demo.People;
using HospitalOps.SharedKernel;

namespace HospitalOps.Demo.UnitTests;

public sealed class CrowdTests
{
    private static readonly DateOnly Today = new(2026, 3, 10);

    [Fact]
    public void Names_are_written_in_both_scripts_and_none_twice_in_the_list()
    {
        var book = NameBook.Default;

        Assert.All(
            book.Last.Concat(book.Male).Concat(book.Female),
            name =>
            {
                Assert.Matches("^[A-Z][A-Za-z ]+$", name.Latin);
                Assert.Matches(@"^[\u0621-\u064A ]+$", name.Arabic);
            }
        );
        Assert.All(
            new[] { book.Last, book.Male, book.Female },
            list => Assert.Equal(list.Count, list.Select(name => name.Latin).Distinct().Count())
        );
    }

    [Fact]
    public void Among_a_thousand_people_hardly_two_bear_the_same_name_and_no_card_is_given_twice()
    {
        var crowd = new Crowd(new Random(1));
        var people = Enumerable
            .Range(0, 1000)
            .Select(number => crowd.Invent(null, 366 * (18 + (number % 70)), Today))
            .ToList();

        var pairs = people.Select(person => (person.Last.Latin, person.First.Latin)).Distinct().Count();
        Assert.True(pairs >= 995, $"{1000 - pairs} names are met again");
        var cards = people.Select(person => person.Cin).OfType<string>().ToList();
        Assert.InRange(cards.Count, 600, 800);
        Assert.Equal(cards.Count, cards.Distinct().Count());
        Assert.All(cards, card => Assert.Matches("^[A-Z]{1,2}[0-9]{6}$", card));
    }

    [Fact]
    public void A_child_has_a_guardian_and_no_card()
    {
        var child = new Crowd(new Random(2)).Invent(Sex.Female, 400, Today);

        Assert.NotNull(child.Guardian);
        Assert.Null(child.Cin);
        Assert.Equal(Sex.Female, child.Sex);
        Assert.Equal(Today.AddDays(-400), child.BirthDate);
    }
}
