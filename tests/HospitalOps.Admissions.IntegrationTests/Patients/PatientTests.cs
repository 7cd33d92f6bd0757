using System.Text.Json.Nodes;

namespace HospitalOps.Admissions.IntegrationTests.Patients;

public sealed class PatientTests(DeskFixture desk)
{
    [Fact]
    public async Task A_placeholder_name_is_given_once_whatever_its_record_is_called_later()
    {
        using var clerk = desk.As("admissions-clerk");
        async Task<(string Id, string Name)> UnknownAsync()
        {
            var id = (await clerk.PostAsync("/api/v1/patients/unknown", new { sex = "male" })).Text("patientId");
            return (id, (await clerk.GetAsync($"/api/v1/patients/{id}")).Text("lastNameLatin"));
        }
        var first = await UnknownAsync();
        var second = await UnknownAsync();
        var read = await clerk.GetAsync($"/api/v1/patients/{first.Id}");
        var identified = await clerk.PostAsync(
            $"/api/v1/patients/{first.Id}/identity",
            new
            {
                lastNameLatin = desk.NewName(),
                firstNameLatin = "Hamid",
                sex = "male",
                provisional = false,
                documentSeen = false,
            },
            version: (long)read.Body!["version"]!
        );
        Assert.Equal(200, identified.Status);
        var later = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => UnknownAsync()));
        var all = later.Append(first).Append(second).Select(person => person.Name).ToList();
        Assert.Equal(22, all.Distinct().Count());
    }

    [Theory]
    [InlineData("0085-03-14", "birth_implausible")]
    [InlineData("1405-06-12", "birth_hijri")]
    [InlineData("1879-12-31", "birth_implausible")]
    public async Task A_birth_that_cannot_be_is_refused_when_registering_and_when_correcting(string date, string code)
    {
        using var clerk = desk.As("admissions-clerk");
        var person = new JsonObject
        {
            ["lastNameLatin"] = desk.NewName(),
            ["sex"] = "female",
            ["birthDate"] = date,
            ["documentSeen"] = false,
            ["provisional"] = false,
        };
        var refused = await clerk.PostAsync("/api/v1/patients", person);
        Assert.Equal((400, code), (refused.Status, refused.Code));
        var patient = (await desk.RegisterAsync()).Text("patientId");
        refused = await clerk.PostAsync($"/api/v1/patients/{patient}/identity", person, version: 1);
        Assert.Equal((400, code), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task The_newborn_of_a_mother_with_the_longest_names_can_be_corrected_and_keeps_what_no_form_shows()
    {
        using var clerk = desk.As("admissions-clerk");
        using var nurse = desk.As("ward-nurse");
        var mother = await desk.RegisterAsync(
            desk.NewName().PadRight(100, 'a'),
            "Ghita".PadRight(100, 'i'),
            document: "BE 712345"
        );
        await desk.OpenAsync(mother.Text("patientId"));
        var born = await nurse.PostAsync(
            $"/api/v1/patients/{mother.Text("patientId")}/newborns",
            new { sex = "female" }
        );
        var baby = born.Text("patientId");
        foreach (var sex in new[] { "female", "male" })
        {
            var read = (await clerk.GetAsync($"/api/v1/patients/{baby}")).Body!.AsObject();
            var echo = new JsonObject
            {
                ["sex"] = sex,
                ["documentSeen"] = false,
                ["provisional"] = true,
            };
            foreach (
                var field in new[]
                {
                    "lastNameLatin",
                    "firstNameLatin",
                    "lastNameArabic",
                    "firstNameArabic",
                    "birthDate",
                    "phone",
                    "phoneOwner",
                    "guardianName",
                }
            )
                echo[field] = read[field]?.DeepClone();
            if (sex == "female")
                echo["firstNameLatin"] = "Ghita";
            var corrected = await clerk.PostAsync(
                $"/api/v1/patients/{baby}/identity",
                echo,
                version: (long)read["version"]!
            );
            Assert.True(corrected.Status == 200, corrected.Body?.ToJsonString());
        }
        Assert.Equal(
            "BE712345",
            await desk.Database.ScalarAsync<string>(
                "select guardian_document from patient where id = $1",
                Guid.Parse(baby)
            )
        );
    }
}
