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
    public async Task A_short_key_alone_lists_only_names_that_sound_alike()
    {
        await desk.RegisterAsync("Yafou", "Ali");
        var alike = (await desk.RegisterAsync("Wafi", "Ali")).Text("patientId");
        var found = await SearchAsync("Ouafi");
        Assert.Contains(found, candidate => candidate["patientId"]!.ToString() == alike);
        Assert.DoesNotContain(found, candidate => candidate["lastNameLatin"]!.ToString() == "Yafou");
    }

    [Theory]
    [InlineData("Aoui", "Aya", "Aoui Aya")]
    [InlineData("عاوي", "آية", "آية عاوي")]
    [InlineData("王", "伟", "王 伟")]
    [InlineData("Ли", "Юлия", "Юлия Ли")]
    [InlineData("ⴰⵢⴰ", "ⴰⵢⴰ", "ⴰⵢⴰ")]
    public async Task A_name_without_a_key_is_found_first_by_its_own_spelling(string last, string first, string typed)
    {
        var patient = (await desk.RegisterAsync(last, first)).Text("patientId");
        Assert.Equal(patient, (await SearchAsync(typed)).FirstOrDefault()?["patientId"]?.ToString());
    }

    [Theory]
    [InlineData("Lahcen", "لحسن")]
    [InlineData("Houcine", "حسين")]
    [InlineData("Kacem", "قاسم")]
    [InlineData("Belkacem", "بلقاسم")]
    [InlineData("Elamrani", "العمراني")]
    [InlineData("Ilyas", "إلياس")]
    [InlineData("Ilham", "إلهام")]
    [InlineData("Hayat", "حياة")]
    [InlineData("Najat", "نجاة")]
    [InlineData("Soraya", "ثريا")]
    [InlineData("Guerraoui", "الڭراوي")]
    public async Task A_name_known_in_one_script_is_found_in_the_other_by_one_word(string latin, string arabic)
    {
        var inLatin = (await desk.RegisterAsync(desk.NewName(), latin)).Text("patientId");
        var inArabic = (await desk.RegisterAsync(desk.NewName(), arabic)).Text("patientId");
        Assert.Contains(await SearchAsync(arabic), candidate => candidate["patientId"]!.ToString() == inLatin);
        Assert.Contains(await SearchAsync(latin), candidate => candidate["patientId"]!.ToString() == inArabic);
    }

    [Fact]
    public async Task An_exact_spelling_comes_first_among_many_that_share_its_key()
    {
        // All have the key "L"; straight into the table, the case needs more of them than a test can type.
        await desk.Database.ExecuteAsync(
            """
            insert into patient (id, person_id, hospital_id, ipp, last_name_latin, first_name_latin, sex, needs_interpreter,
              doubtful, identity_state, name_keys, name_text, registered_at, version)
            select id, id, $1, 'BSK-L' || n, last, first, 'female', false, false, 'to_verify',
              array['L', lower(last), lower(first)], lower(last || ' ' || first), now(), 1
            from (select gen_random_uuid() as id, n, (array['Leila', 'Lalla', 'Alla', 'Oulali'])[1 + n % 4] as last,
              (array['Ali', 'Wail', 'Leila', 'Aliou', 'Alaoui'])[1 + n % 5] as first from generate_series(1, 2000) as n) as many
            """,
            DeskFixture.Bouskoura
        );
        var patient = (await desk.RegisterAsync("Alaoui", "Ali")).Text("patientId");
        Assert.Equal(patient, (await SearchAsync("Ali Alaoui"))[0]["patientId"]!.ToString());
    }

    [Fact]
    public async Task A_date_of_birth_alone_finds_who_was_born_then()
    {
        using var clerk = desk.As("admissions-clerk");
        var person = new
        {
            lastNameLatin = desk.NewName(),
            sex = "female",
            birthDate = "1931-02-03",
            documentSeen = false,
            provisional = false,
        };
        var patient = (await clerk.PostAsync("/api/v1/patients", person)).Text("patientId");
        Assert.Contains(await SearchAsync("03/02/1931"), candidate => candidate["patientId"]!.ToString() == patient);
        Assert.Contains(await SearchAsync("1931"), candidate => candidate["patientId"]!.ToString() == patient);
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
