using System.Text.Json.Nodes;
using HospitalOps.TestKit.Services;

namespace HospitalOps.Admissions.IntegrationTests.Identity;

public sealed class IdentityTests(DeskFixture desk)
{
    [Theory]
    [InlineData("cin", "BE123", "0612345678", "cin_form")]
    [InlineData("cin", "12345678901", "0612345678", "cin_form")]
    [InlineData("passport", "A1", "0612345678", "passport_form")]
    [InlineData("cin", "BE12345", "612345678", "phone_form")]
    [InlineData("cin", "be 12345", "0612345678", "")]
    public async Task A_number_that_looks_wrong_is_stored_with_a_warning(
        string type,
        string number,
        string phone,
        string warning
    )
    {
        using var clerk = desk.As("admissions-clerk");
        var reply = await clerk.PostAsync(
            "/api/v1/patients",
            new
            {
                lastNameLatin = desk.NewName(),
                sex = "female",
                phone,
                documentType = type,
                documentNumber = number,
                documentSeen = true,
                provisional = false,
                createAnywayReason = "test",
            }
        );
        Assert.Equal(
            (201, warning),
            (reply.Status, string.Join(',', reply.Body!["warnings"]!.AsArray().Select(code => code!.ToString())))
        );
    }

    [Fact]
    public async Task A_similar_record_is_shown_before_another_one_is_made_and_creating_anyway_needs_a_reason()
    {
        using var clerk = desk.As("admissions-clerk");
        var name = desk.NewName();
        var known = await desk.RegisterAsync(name, "Karima", birthYear: 1971);
        var person = new JsonObject
        {
            ["lastNameLatin"] = name,
            ["firstNameLatin"] = "Karima",
            ["sex"] = "female",
            ["birthYear"] = 1971,
            ["documentSeen"] = false,
            ["provisional"] = false,
        };
        var refused = await clerk.PostAsync("/api/v1/patients", person);
        Assert.Equal("possible_duplicate", refused.Code);
        Assert.Contains(known.Text("patientId"), refused.Body!["candidates"]!.AsArray().Select(id => id!.ToString()));
        person["createAnywayReason"] = "her cousin";
        Assert.Equal(201, (await clerk.PostAsync("/api/v1/patients", person)).Status);
    }

    [Fact]
    public async Task A_validated_identity_changes_with_a_reason_and_keeps_the_old_value()
    {
        using var clerk = desk.As("admissions-clerk");
        var patient = await desk.RegisterAsync(document: "QA 112233");
        var id = patient.Text("patientId");
        var told = new
        {
            lastNameLatin = "Alami",
            firstNameLatin = "Salma",
            sex = "female",
            birthYear = 1985,
            documentType = "cin",
            documentNumber = "QA•••33",
            documentSeen = false,
        };

        Assert.Equal("version_required", (await clerk.PostAsync($"/api/v1/patients/{id}/identity", told)).Code);
        Assert.Equal(
            "correction_reason_required",
            (await clerk.PostAsync($"/api/v1/patients/{id}/identity", told, version: 1)).Code
        );
        var corrected = await clerk.PostAsync(
            $"/api/v1/patients/{id}/identity",
            new
            {
                told.lastNameLatin,
                told.firstNameLatin,
                told.sex,
                told.birthYear,
                told.documentType,
                told.documentNumber,
                reason = "typing error",
            },
            version: 1
        );

        Assert.Equal(
            (200, "Alami", "to_verify"),
            (corrected.Status, corrected.Text("lastNameLatin"), corrected.Text("identityState"))
        );
        Assert.Equal(
            1,
            await desk.Database.ScalarAsync<long>(
                "select count(*) from identity_change where patient_id = $1 and field = 'birthYear' and old_value = '1984' and new_value = '1985' and reason = 'typing error'",
                Guid.Parse(id)
            )
        );
        Assert.Equal(
            "QA112233",
            await desk.Database.ScalarAsync<string>("select document_number from patient where id = $1", Guid.Parse(id))
        );
        Assert.Contains(
            id,
            (await clerk.PostAsync("/api/v1/patients/search", new { query = "Alami Salma 1985" }))
                .Body!.AsArray()
                .Select(found => found!["patientId"]!.ToString())
        );
    }

    [Fact]
    public async Task The_second_of_two_clerks_is_told_that_the_record_changed()
    {
        using var clerk = desk.As("admissions-clerk");
        var patient = await desk.RegisterAsync();
        Task<ApiReply> Correct(string phone) =>
            clerk.PostAsync(
                $"/api/v1/patients/{patient.Text("patientId")}/identity",
                new
                {
                    lastNameLatin = "Alami",
                    sex = "female",
                    phone,
                },
                version: 1
            );
        var replies = new[] { await Correct("0611111111"), await Correct("0622222222") };
        Assert.Equal(new[] { 200, 412 }, replies.Select(reply => reply.Status));
        Assert.Equal(("stale_version", 2), (replies[1].Code, replies[1].Body!["version"]!.GetValue<int>()));
    }

    [Fact]
    public async Task A_doubt_stands_in_the_way_of_validation_until_somebody_decides()
    {
        using var clerk = desk.As("admissions-clerk");
        var id = (await desk.RegisterAsync()).Text("patientId");
        await clerk.PostAsync($"/api/v1/patients/{id}/doubt", new { reason = "other birth date on the card" });
        var document = new { documentType = "cin", documentNumber = "QA445566" };
        Assert.Equal(
            "identity_doubtful",
            (await clerk.PostAsync($"/api/v1/patients/{id}/verification", document)).Code
        );
        await clerk.PostAsync($"/api/v1/patients/{id}/doubt/decision", new { reason = "card of her sister" });
        var verified = await clerk.PostAsync($"/api/v1/patients/{id}/verification", document);
        Assert.Equal(
            ("validated", "test.admissions-clerk", "QA•••66"),
            (verified.Text("identityState"), verified.Text("verifiedBy"), verified.Text("documentMasked"))
        );
        Assert.Empty((await clerk.GetAsync($"/api/v1/desk-tasks?patientId={id}&kind=verify_identity")).Body!.AsArray());
    }

    [Fact]
    public async Task Somebody_unknown_gets_a_record_of_the_day_and_the_report_becomes_a_task()
    {
        using var triage = desk.As("triage-nurse");
        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(_ =>
                    triage.PostAsync(
                        "/api/v1/patients/unknown",
                        new
                        {
                            sex = "male",
                            ageFrom = 30,
                            ageTo = 40,
                            signs = "scar",
                            placeFound = "N1",
                        }
                    )
                )
        );
        using var clerk = desk.As("admissions-clerk");
        var names = await Task.WhenAll(
            replies.Select(async reply =>
                (await clerk.GetAsync($"/api/v1/patients/{reply.Text("patientId")}")).Text("lastNameLatin")
            )
        );
        Assert.All(names, name => Assert.StartsWith("INCONNU-BSK-", name, StringComparison.Ordinal));
        Assert.Equal(6, names.Distinct().Count());
        Assert.Single(
            (
                await clerk.GetAsync($"/api/v1/desk-tasks?patientId={replies[0].Text("patientId")}&kind=report_unknown")
            ).Body!.AsArray()
        );
    }

    [Fact]
    public async Task An_emergency_needs_nothing_but_the_word_provisional()
    {
        using var triage = desk.As("triage-nurse");
        var patient = await triage.PostAsync("/api/v1/patients", new { provisional = true });
        var stay = await triage.PostAsync(
            "/api/v1/stays",
            new { patientId = patient.Text("patientId"), kind = "emergency" }
        );
        Assert.Equal((201, 201, "provisional"), (patient.Status, stay.Status, patient.Text("identityState")));
    }

    [Fact]
    public async Task Twins_have_their_own_records_ranks_and_stays_linked_to_the_mothers()
    {
        var mother = await desk.StayAsync();
        using var nurse = desk.As("ward-nurse");
        Task<ApiReply> Born() =>
            nurse.PostAsync($"/api/v1/patients/{mother["patientId"]}/newborns", new { sex = "female" });

        var twins = await Task.WhenAll(Born(), Born());

        Assert.Equal(new[] { 1, 2 }, twins.Select(twin => twin.Body!["rank"]!.GetValue<int>()).Order());
        Assert.Equal(2, twins.Select(twin => twin.Text("ipp")).Distinct().Count());
        foreach (var twin in twins)
        {
            var child = await nurse.GetAsync($"/api/v1/patients/{twin.Text("patientId")}");
            Assert.Equal(
                (mother["patientId"]!.ToString(), "provisional"),
                (child.Text("motherId"), child.Text("identityState"))
            );
            Assert.StartsWith("Nouveau-né de", child.Text("firstNameLatin"), StringComparison.Ordinal);
            Assert.Equal(
                1,
                await desk.Database.ScalarAsync<long>(
                    "select count(*) from stay where id = $1 and mother_stay_id = $2",
                    Guid.Parse(twin.Text("stayId")),
                    Guid.Parse(mother["stayId"]!.ToString())
                )
            );
        }
        var other = await desk.RegisterAsync();
        Assert.Equal(
            "mother_not_admitted",
            (await nurse.PostAsync($"/api/v1/patients/{other.Text("patientId")}/newborns", new { sex = "male" })).Code
        );
    }

    [Fact]
    public async Task Every_look_at_a_document_number_is_written_down_first()
    {
        using var clerk = desk.As("admissions-clerk");
        var id = (await desk.RegisterAsync(document: "QB 998877")).Text("patientId");
        var shown = await clerk.PostAsync(
            $"/api/v1/patients/{id}/identifier-reveals",
            new { purpose = "insurance form" }
        );
        Assert.Equal("QB998877", shown.Text("documentNumber"));
        Assert.Equal(
            "test.admissions-clerk insurance form",
            await desk.Database.ScalarAsync<string>(
                "select revealed_by || ' ' || purpose from identifier_reveal where patient_id = $1",
                Guid.Parse(id)
            )
        );
        using var nurse = desk.As("ward-nurse");
        Assert.Equal(
            403,
            (await nurse.PostAsync($"/api/v1/patients/{id}/identifier-reveals", new { purpose = "curious" })).Status
        );
        Assert.Equal(
            "invalid_request",
            (await clerk.PostAsync($"/api/v1/patients/{id}/identifier-reveals", new { purpose = "" })).Code
        );
    }

    [Fact]
    public async Task A_number_of_another_issuer_is_found_again_and_belongs_to_one_record()
    {
        using var clerk = desk.As("admissions-clerk");
        var (one, other) = (await desk.RegisterAsync(), await desk.RegisterAsync());
        var number = new
        {
            type = "cnss",
            value = "123 456 7",
            issuer = "CNSS",
            verifiedBy = "document",
        };
        var added = await clerk.PostAsync($"/api/v1/patients/{one.Text("patientId")}/identifiers", number);
        Assert.Equal((201, "cnss_form"), (added.Status, added.Body!["warnings"]!.AsArray().Single()!.ToString()));
        Assert.Equal(
            "identifier_taken",
            (await clerk.PostAsync($"/api/v1/patients/{other.Text("patientId")}/identifiers", number)).Code
        );
        Assert.Equal(
            one.Text("patientId"),
            (await clerk.PostAsync("/api/v1/patients/search", new { query = "1234567" })).Body!.AsArray().Single()![
                "patientId"
            ]!.ToString()
        );
    }

    [Fact]
    public async Task The_notice_is_recorded_with_its_version_or_becomes_a_task()
    {
        using var clerk = desk.As("admissions-clerk");
        var id = (await desk.RegisterAsync()).Text("patientId");
        Assert.Single((await clerk.GetAsync($"/api/v1/desk-tasks?patientId={id}&kind=notice_due")).Body!.AsArray());
        Assert.Equal(
            "2026-1",
            (await clerk.PostAsync($"/api/v1/patients/{id}/notice", new { version = "2026-1" })).Text("noticeVersion")
        );
        Assert.Empty((await clerk.GetAsync($"/api/v1/desk-tasks?patientId={id}&kind=notice_due")).Body!.AsArray());
    }
}
