using System.Text.Json.Nodes;

namespace HospitalOps.Admissions.IntegrationTests.Search;

public sealed class FindPatientTests(DeskFixture desk)
{
    [Theory]
    [InlineData("Cherkaoui", "Youssef", "الشرقاوي يوسف")]
    [InlineData("Ben Jelloun", "Fatima Zahra", "Benjelloun Fatimazahra")]
    [InlineData("Benjelloun", "Fatimazahra", "ابن جلون فاطمة الزهراء")]
    [InlineData("Aït Taleb", "Abdelkader", "Ait-Taleb Abd El Kader")]
    [InlineData("El Alaoui", "Mohammed", "Alaoui Med")]
    [InlineData("Lahlou", "Khadija", "khadeeja LAHLOU")]
    public async Task A_name_is_found_by_its_other_spellings(string last, string first, string typed)
    {
        var patient = (await desk.RegisterAsync(last, first)).Text("patientId");
        Assert.Contains((await SearchAsync(typed)), candidate => candidate["patientId"]!.ToString() == patient);
    }

    [Fact]
    public async Task A_slip_of_the_fingers_is_forgiven()
    {
        var patient = (await desk.RegisterAsync("Zerouali", "Hamza")).Text("patientId");
        var found = await SearchAsync("Zeruoali Hamza");
        Assert.Contains(found, candidate => candidate["patientId"]!.ToString() == patient);
        found = await SearchAsync("Zerovali Hamza");
        Assert.Contains(
            "near_spelling",
            found.Single(candidate => candidate["patientId"]!.ToString() == patient)["matchedBy"]!
                .AsArray()
                .Select(reason => reason!.ToString())
        );
    }

    [Fact]
    public async Task Every_number_leads_to_its_patient_and_says_so()
    {
        using var clerk = desk.As("admissions-clerk");
        var name = desk.NewName();
        var patient = await clerk.PostAsync(
            "/api/v1/patients",
            new
            {
                lastNameLatin = name,
                firstNameLatin = "Amina",
                sex = "female",
                birthDate = "1984-11-05",
                phone = "06 61 22 33 44",
                documentType = "cin",
                documentNumber = "QX 778899",
                documentSeen = true,
                provisional = false,
                createAnywayReason = "test",
            }
        );
        var stay = await desk.OpenAsync(patient.Text("patientId"));
        foreach (
            var (typed, reason) in new[]
            {
                (patient.Text("ipp"), "ipp"),
                ("qx778899", "identifier"),
                ("QX 778899", "identifier"),
                ("0661223344", "phone"),
                ("+212 (0)661-223344", "phone"),
                (stay["stayNumber"]!.ToString(), "stay_number"),
                ($"{patient.Text("ipp")}/{stay["stayNumber"]}", "stay_number"),
                ($"{name} 05/11/1984", "birth_date"),
                ($"{name} Amina", "spelling"),
            }
        )
        {
            var first = (await SearchAsync(typed)).FirstOrDefault();
            Assert.True(
                first is not null && first["patientId"]!.ToString() == patient.Text("patientId"),
                $"not found by '{typed}'"
            );
            Assert.Contains(reason, first["matchedBy"]!.AsArray().Select(told => told!.ToString()));
        }
    }

    [Fact]
    public async Task An_exact_number_comes_before_a_like_name_and_a_right_birth_before_a_wrong_one()
    {
        var name = desk.NewName();
        var young = await desk.RegisterAsync(name, "Omar", birthYear: 2001);
        var old = await desk.RegisterAsync(name, "Omar", birthYear: 1950);
        Assert.Equal(old.Text("patientId"), (await SearchAsync($"{name} Omar 1950"))[0]["patientId"]!.ToString());
        Assert.Equal(
            young.Text("patientId"),
            (await SearchAsync($"{name} Omar {young.Text("ipp")}"))[0]["patientId"]!.ToString()
        );
    }

    [Fact]
    public async Task A_short_key_alone_lists_nobody()
    {
        await desk.RegisterAsync("Wafi", "Ali");
        Assert.DoesNotContain(await SearchAsync("Ouaf"), candidate => candidate["lastNameLatin"]!.ToString() == "Wafi");
    }

    [Fact]
    public async Task The_other_hospital_finds_nobody()
    {
        var patient = await desk.RegisterAsync();
        using var foreigner = desk.As("admissions-clerk", DeskFixture.Rabat);
        var found = await foreigner.PostAsync("/api/v1/patients/search", new { query = patient.Text("ipp") });
        Assert.Empty(found.Body!.AsArray());
    }

    private async Task<List<JsonNode>> SearchAsync(string query)
    {
        using var clerk = desk.As("admissions-clerk");
        var reply = await clerk.PostAsync("/api/v1/patients/search", new { query });
        Assert.True(reply.Status == 200, reply.Body?.ToJsonString());
        return [.. reply.Body!.AsArray().Select(candidate => candidate!)];
    }
}
