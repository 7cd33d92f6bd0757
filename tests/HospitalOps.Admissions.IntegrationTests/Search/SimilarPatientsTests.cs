using System.Text.Json.Nodes;

namespace HospitalOps.Admissions.IntegrationTests.Search;

public sealed class SimilarPatientsTests(DeskFixture desk)
{
    private static int people;

    [Theory]
    [InlineData("Benjelloun", "Aya", "Benjelloun", "Aya")]
    [InlineData("{0}", "Yacine", "{0}", "Yassine")]
    [InlineData("{0}", "Houcine", "{0}", "Houssine")]
    [InlineData("{0}", "Lahcen", "{0}", "Lahsen")]
    [InlineData("{0}", "Youcef", "{0}", "Youssef")]
    [InlineData("{0}", "Kacem", "{0}", "Kassem")]
    [InlineData("{0}", "Rhali", "{0}", "Ghali")]
    [InlineData("{0}", "Rhizlane", "{0}", "Ghizlane")]
    [InlineData("{0}", "Salaheddine", "{0}", "Salah Eddine")]
    [InlineData("{0}", "Karim", "{0}", "Karim")]
    [InlineData("{0}", "Mohamed", "{0}", "Mohammed")]
    [InlineData("{0}", "Med", "{0}", "Mohammed")]
    [InlineData("El Amrani", "Sanae", "Elamrani", "Sanae")]
    [InlineData("El Idrissi", "Sanae", "Elidrissi", "Sanae")]
    [InlineData("{0}", "Salma", "Salma", "{0}")]
    public async Task A_second_record_under_a_usual_spelling_is_refused_with_the_first_named(
        string last,
        string first,
        string otherLast,
        string otherFirst
    )
    {
        var name = desk.NewName();
        string Fill(string text) => text.Replace("{0}", name, StringComparison.Ordinal);
        // A birth of its own: names that the tests make up differ by little.
        var (sex, born) = ("male", $"19{40 + Interlocked.Increment(ref people)}-04-09");
        var known = await RegisterAsync(Fill(last), Fill(first), sex, born, "first of the test");
        var refused = await RegisterAsync(Fill(otherLast), Fill(otherFirst), sex, born);
        Assert.Equal("possible_duplicate", refused.Code);
        Assert.Contains(known.Text("patientId"), refused.Body!["candidates"]!.AsArray().Select(id => id!.ToString()));
    }

    [Theory]
    [InlineData("Hassan", "1975-04-09", "Houcine", "1975-04-09")]
    [InlineData("Karim", "1976-05-10", "Kamal", "1976-05-10")]
    [InlineData("Karim", "1977-06-11", "Karim", "1977-11-23")]
    [InlineData("Ali", "1978-07-12", "Alaa", "1978-07-12")]
    public async Task Twins_and_namesakes_are_not_taken_for_one(
        string first,
        string born,
        string other,
        string otherBorn
    )
    {
        var name = desk.NewName();
        Assert.Equal(201, (await RegisterAsync(name, first, "male", born)).Status);
        Assert.Equal(201, (await RegisterAsync(name, other, "male", otherBorn)).Status);
    }

    private async Task<TestKit.Services.ApiReply> RegisterAsync(
        string last,
        string first,
        string sex,
        string birthDate,
        string? createAnywayReason = null
    )
    {
        using var clerk = desk.As("admissions-clerk");
        return await clerk.PostAsync(
            "/api/v1/patients",
            new JsonObject
            {
                ["lastNameLatin"] = last,
                ["firstNameLatin"] = first,
                ["sex"] = sex,
                ["birthDate"] = birthDate,
                ["createAnywayReason"] = createAnywayReason,
                ["documentSeen"] = false,
                ["provisional"] = false,
            }
        );
    }
}
