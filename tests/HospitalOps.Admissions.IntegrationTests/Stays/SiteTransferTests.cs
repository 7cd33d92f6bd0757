using System.Text.Json.Nodes;

namespace HospitalOps.Admissions.IntegrationTests.Stays;

public sealed class SiteTransferTests(DeskFixture desk)
{
    [Fact]
    public async Task A_transfer_closes_the_stay_here_and_opens_its_successor_there_with_numbers_of_that_site()
    {
        var stay = await desk.StayAsync();
        await desk.ActAsync("doctor", stay, "admission-decision", new { careLevel = "critical", serviceCode = "CAR" });

        var reply = await desk.ActAsync("bed-manager", stay, "site-transfer", new { hospitalId = DeskFixture.Rabat });

        Assert.Equal(
            (200, "closed", "transfer_out"),
            (
                reply.Status,
                reply.Body!["closed"]!["state"]!.ToString(),
                reply.Body["closed"]!["destination"]!.ToString()
            )
        );
        Assert.Equal(("R", "R"), (reply.Text("stayNumber")[..1], reply.Text("ipp")[..1]));
        using var there = desk.As("admissions-clerk", DeskFixture.Rabat);
        var next = await there.GetAsync($"/api/v1/stays/{reply.Text("stayId")}");
        Assert.Equal(
            ("open", "transfer_in", "critical", stay["stayId"]!.ToString()),
            (next.Text("state"), next.Text("kind"), next.Text("careLevel"), next.Text("transferredFromStayId"))
        );
        Assert.Equal(next.Text("stayId"), reply.Body["closed"]!["transferredToStayId"]!.ToString());
        Assert.Equal(
            ["StayOpened", "AdmissionDecided", "DischargeDecided", "StayClosed"],
            await desk.EventsAsync(stay["stayId"]!.ToString())
        );
        Assert.Equal(["StayOpened", "AdmissionDecided"], await desk.EventsAsync(next.Text("stayId")));
        var patient = await there.GetAsync($"/api/v1/patients/{reply.Text("patientId")}");
        Assert.Equal("to_verify", patient.Text("identityState"));
    }

    [Fact]
    public async Task Asking_twice_or_ten_times_at_once_makes_one_transfer()
    {
        var stay = await desk.StayAsync();

        var replies = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(_ =>
                    desk.ActAsync("bed-manager", stay, "site-transfer", new { hospitalId = DeskFixture.Rabat })
                )
        );

        Assert.All(replies, reply => Assert.Equal(200, reply.Status));
        Assert.Single(replies.Select(reply => reply.Text("stayId")).Distinct());
        Assert.Equal(
            1,
            await desk.Database.ScalarAsync<long>(
                "select count(*) from stay where transferred_from_stay_id = $1",
                Guid.Parse(stay["stayId"]!.ToString())
            )
        );
    }

    [Fact]
    public async Task Somebody_who_comes_back_has_his_old_record_and_number()
    {
        var first = await desk.StayAsync();
        var there = await desk.ActAsync("bed-manager", first, "site-transfer", new { hospitalId = DeskFixture.Rabat });

        var back = await desk.ActAsync(
            "bed-manager",
            there.Body!,
            "site-transfer",
            new { hospitalId = DeskFixture.Bouskoura },
            hospital: DeskFixture.Rabat
        );

        Assert.Equal(first["patientId"]!.ToString(), back.Text("patientId"));
        Assert.Equal(first["ipp"]!.ToString(), back.Text("ipp"));
        Assert.False(back.Body!["recordCreated"]!.GetValue<bool>());
        Assert.NotEqual(first["stayNumber"]!.ToString(), back.Text("stayNumber"));
    }

    [Fact]
    public async Task Nothing_happens_at_either_site_when_one_half_is_refused()
    {
        var stay = await desk.StayAsync();
        await desk.ActAsync("doctor", stay, "discharge-decision", new { destination = "home" });
        var before = await desk.Database.ScalarAsync<long>(
            "select count(*) from patient where hospital_id = $1",
            DeskFixture.Rabat
        );

        var reply = await desk.ActAsync("bed-manager", stay, "site-transfer", new { hospitalId = DeskFixture.Rabat });

        Assert.Equal("discharge_already_decided", reply.Code);
        Assert.Equal(["StayOpened", "DischargeDecided"], await desk.EventsAsync(stay["stayId"]!.ToString()));
        Assert.Equal(
            before,
            await desk.Database.ScalarAsync<long>(
                "select count(*) from patient where hospital_id = $1",
                DeskFixture.Rabat
            )
        );
    }

    [Fact]
    public async Task The_own_site_an_unknown_site_and_a_stay_of_the_other_site_are_refused()
    {
        var stay = await desk.StayAsync();
        Task<TestKit.Services.ApiReply> To(Guid hospital, Guid? from = null) =>
            desk.ActAsync("bed-manager", stay, "site-transfer", new { hospitalId = hospital }, hospital: from);
        Assert.Equal("same_hospital", (await To(DeskFixture.Bouskoura)).Code);
        Assert.Equal("hospital_unknown", (await To(Guid.Empty)).Code);
        Assert.Equal("not_found", (await To(DeskFixture.Bouskoura, DeskFixture.Rabat)).Code);
        Assert.Equal(
            403,
            (await desk.ActAsync("triage-nurse", stay, "site-transfer", new { hospitalId = DeskFixture.Rabat })).Status
        );
    }

    [Fact]
    public async Task The_events_tell_both_ends_and_the_person_and_no_name()
    {
        var stay = await desk.StayAsync();
        var reply = await desk.ActAsync("bed-manager", stay, "site-transfer", new { hospitalId = DeskFixture.Rabat });

        var opened = JsonNode.Parse(
            (
                await desk.Database.ListAsync<string>(
                    "select body::text from outbox_event where aggregate_id = $1",
                    Guid.Parse(reply.Text("stayId"))
                )
            )[0]
        )!;
        var closed = JsonNode.Parse(
            (
                await desk.Database.ListAsync<string>(
                    "select body::text from outbox_event where aggregate_id = $1 and event_type = 'StayClosed'",
                    Guid.Parse(stay["stayId"]!.ToString())
                )
            )[0]
        )!;

        Assert.Equal(
            (stay["stayId"]!.ToString(), DeskFixture.Bouskoura.ToString()),
            (opened["transferredFromStayId"]!.ToString(), opened["transferredFromHospitalId"]!.ToString())
        );
        Assert.Equal(
            (reply.Text("stayId"), DeskFixture.Rabat.ToString()),
            (closed["transferredToStayId"]!.ToString(), closed["transferredToHospitalId"]!.ToString())
        );
        Assert.Equal(stay["patientId"]!.ToString(), opened["personId"]!.ToString());
        Assert.DoesNotContain("Essai", opened.ToJsonString(), StringComparison.Ordinal);
    }
}
