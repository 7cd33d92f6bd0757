using System.Text.Json.Nodes;

namespace HospitalOps.Admissions.IntegrationTests.Stays;

/// <summary>A person is in one stay at a time, wherever and under whatever record; the dead in none.</summary>
public sealed class OneStayTests(DeskFixture desk)
{
    private static int cards = 100_000;

    [Fact]
    public async Task Two_records_of_one_card_are_not_open_at_both_hospitals()
    {
        var card = $"QS{Interlocked.Increment(ref cards)}";
        var here = (await desk.RegisterAsync(document: card)).Text("patientId");
        var there = (await desk.RegisterAsync(hospital: DeskFixture.Rabat, document: card)).Text("patientId");
        var stay = await desk.OpenAsync(here);
        using var clerk = desk.As("admissions-clerk", DeskFixture.Rabat);
        var refused = await clerk.PostAsync("/api/v1/stays", new { patientId = there, kind = "emergency" });
        Assert.Equal(
            (409, "patient_has_open_stay", "BSK", stay["stayId"]!.ToString()),
            (refused.Status, refused.Code, refused.Text("hospital"), refused.Text("stayId"))
        );
    }

    [Fact]
    public async Task Of_two_clerks_at_two_hospitals_at_once_one_opens_the_stay()
    {
        for (var round = 0; round < 5; round++)
        {
            var card = $"QS{Interlocked.Increment(ref cards)}";
            var records = new[] { DeskFixture.Bouskoura, DeskFixture.Rabat };
            var patients = new List<string>();
            foreach (var hospital in records)
                patients.Add((await desk.RegisterAsync(hospital: hospital, document: card)).Text("patientId"));
            var replies = await Task.WhenAll(
                records.Select(
                    async (hospital, at) =>
                    {
                        using var clerk = desk.As("admissions-clerk", hospital);
                        return await clerk.PostAsync(
                            "/api/v1/stays",
                            new { patientId = patients[at], kind = "emergency" }
                        );
                    }
                )
            );
            Assert.Equal([201, 409], replies.Select(reply => reply.Status).Order());
        }
    }

    [Fact]
    public async Task A_discharge_is_not_reversed_while_the_person_is_open_at_the_other_hospital()
    {
        var card = $"QS{Interlocked.Increment(ref cards)}";
        var here = (await desk.RegisterAsync(document: card)).Text("patientId");
        var there = (await desk.RegisterAsync(hospital: DeskFixture.Rabat, document: card)).Text("patientId");
        var stay = await desk.OpenAsync(here);
        await desk.ActAsync("doctor", stay, "discharge-decision", new { destination = "home" });
        Assert.Equal(200, (await desk.ActAsync("ward-nurse", stay, "departure")).Status);
        await desk.OpenAsync(there, hospital: DeskFixture.Rabat);
        var refused = await desk.ActAsync("doctor", stay, "discharge-reversal", new { reason = "mistake" });
        Assert.Equal(("patient_has_open_stay", "RBT"), (refused.Code, refused.Text("hospital")));
    }

    [Fact]
    public async Task The_dead_are_neither_admitted_nor_expected_until_the_death_is_taken_back()
    {
        var stay = await desk.StayAsync();
        var patient = stay["patientId"]!.ToString();
        var died = TimeProvider.System.GetUtcNow();
        var decided = await desk.ActAsync(
            "doctor",
            stay,
            "discharge-decision",
            new { destination = "death", sinceAt = died }
        );
        Assert.True(decided.Status == 200, decided.Body?.ToJsonString());
        Assert.Equal(200, (await desk.ActAsync("ward-nurse", stay, "departure")).Status);
        using var clerk = desk.As("admissions-clerk");
        var expected = new
        {
            patientId = patient,
            kind = "scheduled",
            expectedAt = died.AddDays(2),
        };
        foreach (
            var (path, body) in new (string, object)[]
            {
                ("/api/v1/stays", new { patientId = patient, kind = "scheduled" }),
                ("/api/v1/stays", new { patientId = patient, kind = "outpatient" }),
                ("/api/v1/stays/pre-admissions", expected),
            }
        )
        {
            var refused = await clerk.PostAsync(path, body);
            Assert.Equal((409, "patient_dead"), (refused.Status, refused.Code));
        }
        var reversed = await desk.ActAsync("doctor", stay, "discharge-reversal", new { reason = "mistake" });
        Assert.True(reversed.Status == 200, reversed.Body?.ToJsonString());
        Assert.Equal(201, (await clerk.PostAsync("/api/v1/stays/pre-admissions", expected)).Status);
    }

    [Fact]
    public async Task A_death_and_its_reversal_are_told_with_all_records_of_the_person()
    {
        var card = $"QS{Interlocked.Increment(ref cards)}";
        var here = (await desk.RegisterAsync(document: card)).Text("patientId");
        var there = (await desk.RegisterAsync(hospital: DeskFixture.Rabat, document: card)).Text("patientId");
        var stay = await desk.OpenAsync(here);
        var died = TimeProvider.System.GetUtcNow();
        await desk.ActAsync("doctor", stay, "discharge-decision", new { destination = "death", sinceAt = died });
        await desk.ActAsync("doctor", stay, "discharge-reversal", new { reason = "mistake" });
        Assert.Equal(["PatientRegistered", "PatientDied", "PatientDeathReversed"], await desk.EventsAsync(here));
        Assert.Equal(
            [there, there],
            await desk.Database.ListAsync<string>(
                "select body->'otherPatientIds'->>0 from outbox_event where aggregate_id = $1 and aggregate_version > 1",
                Guid.Parse(here)
            )
        );
    }

    [Theory]
    [InlineData("opened")]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("-1")]
    [InlineData("Open,Closed")]
    [InlineData("OPEN")]
    public async Task A_wrong_word_in_the_address_of_a_list_is_refused(string state)
    {
        using var clerk = desk.As("admissions-clerk");
        var refused = await clerk.GetAsync($"/api/v1/stays?state={state}");
        Assert.Equal((400, "invalid_request"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task After_a_merge_a_second_child_has_the_second_rank_and_all_papers_the_survivors_number()
    {
        var (kept, retired) = (await desk.RegisterAsync(), await desk.RegisterAsync());
        await desk.OpenAsync(retired.Text("patientId"));
        using var nurse = desk.As("ward-nurse");
        Task<TestKit.Services.ApiReply> Born(string mother) =>
            nurse.PostAsync($"/api/v1/patients/{mother}/newborns", new { sex = "female" });
        var first = await Born(retired.Text("patientId"));
        using var clerk = desk.As("admissions-clerk");
        var merged = await clerk.PostAsync(
            $"/api/v1/patients/{kept.Text("patientId")}/merge",
            new { retiredPatientId = retired.Text("patientId"), reason = "same person" }
        );
        Assert.True(merged.Status is 200 or 201, merged.Body?.ToJsonString());
        var second = await Born(kept.Text("patientId"));
        Assert.Equal(("1", "2"), (first.Text("rank"), second.Text("rank")));
        foreach (var child in new[] { first, second })
        {
            var band = await nurse.PostAsync(
                $"/api/v1/stays/{child.Text("stayId")}/papers",
                new { kind = "wristband", language = "fr" }
            );
            Assert.Equal(kept.Text("ipp"), band.Text("motherIpp"));
        }
        var register = await clerk.GetAsync("/api/v1/civil-register");
        Assert.Equal(
            [kept.Text("ipp"), kept.Text("ipp")],
            register
                .Body!.AsArray()
                .Where(line => IsOneOf(line!, first, second))
                .Select(line => line!["motherIpp"]!.ToString())
        );
    }

    private static bool IsOneOf(JsonNode line, params TestKit.Services.ApiReply[] children) =>
        children.Any(child => child.Text("patientId") == line["patientId"]!.ToString());
}
