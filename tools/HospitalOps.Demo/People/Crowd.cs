using System.Globalization;
using HospitalOps.SharedKernel;

namespace HospitalOps.Demo.People;

/// <summary>
/// Invents people, each pair of names once as long as there are some left; the same seed gives the same people.
/// </summary>
internal sealed class Crowd(Random chance)
{
    private static readonly string[] CinLetters = ["A", "BE", "BK", "BJ", "BB", "AE", "D", "JB", "K", "X", "Q", "W"];
    private static readonly string[] Payers =
    [
        "cnss",
        "cnss",
        "cnss",
        "amo_tadamon",
        "amo_tadamon",
        "amo_tadamon",
        "cnops",
        "amo_tns",
        "amo_achamil",
    ];
    private readonly HashSet<(string, string)> taken = [];
    private readonly HashSet<string> cins = [];
    private readonly Lock inventing = new();

    /// <param name="sex">As the bed asks for it; null: either.</param>
    /// <param name="ageDays">Days of life at <paramref name="today"/>.</param>
    public Person Invent(Sex? sex, int ageDays, DateOnly today)
    {
        lock (inventing)
            return Draw(sex, ageDays, today);
    }

    private Person Draw(Sex? sex, int ageDays, DateOnly today)
    {
        var female = sex is { } told ? told == Sex.Female : chance.Next(2) == 0;
        var (last, first) = Names(female);
        var adult = ageDays >= 16 * 366;
        return new(
            last,
            first,
            female ? Sex.Female : Sex.Male,
            today.AddDays(-ageDays),
            adult && ageDays >= 18 * 366 && chance.NextDouble() < 0.72 ? Cin() : null,
            chance.NextDouble() < 0.85 ? Phone() : null,
            adult ? null : $"{last.Latin} {NameBook.Default.Female[chance.Next(NameBook.Default.Female.Count)].Latin}",
            chance.NextDouble() < 0.5 ? Payers[chance.Next(Payers.Length)] : null
        );
    }

    private (Name Last, Name First) Names(bool female)
    {
        var book = NameBook.Default;
        var firsts = female ? book.Female : book.Male;
        for (var tries = 0; ; tries++)
        {
            // A few names are more frequent than others, as among people.
            var last = book.Last[(int)(book.Last.Count * Math.Pow(chance.NextDouble(), 1.25))];
            var first = firsts[(int)(firsts.Count * Math.Pow(chance.NextDouble(), 1.25))];
            if (taken.Add((last.Latin, first.Latin)) || tries > 40)
                return (last, first);
        }
    }

    private string Cin()
    {
        for (; ; )
        {
            var number = CinLetters[chance.Next(CinLetters.Length)] + Digits(6);
            if (cins.Add(number))
                return number;
        }
    }

    private string Phone() => "06" + Digits(8);

    private string Digits(int count) =>
        chance.NextInt64((long)Math.Pow(10, count)).ToString(CultureInfo.InvariantCulture).PadLeft(count, '0');
}
