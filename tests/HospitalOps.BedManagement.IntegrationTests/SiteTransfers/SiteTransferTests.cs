using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.SiteTransfers;

/// <summary>One request that the other hospital accepts, two linked stays, never two beds.</summary>
public sealed class SiteTransferTests(BedsFixture beds)
{
    [Fact]
    public async Task A_patient_goes_to_the_bed_that_the_other_hospital_accepted_and_holds()
    {
        var (patient, stay, bed, request) = await SentAsync();
        Assert.Equal("site_transfer_not_accepted", (await DepartAsync(request)).Code);
        var there = await AcceptAsync(request);
        Assert.Equal("site_transfer_not_departed", (await ArriveAsync(request)).Code);

        var left = await DepartAsync(request);

        Assert.Equal((200, "accepted"), (left.Status, left.Text("state")));
        Assert.NotEqual((stay.ToString(), patient.ToString()), (left.Text("stayId"), left.Text("patientId")));
        Assert.InRange(
            left.Body!["expiresAt"]!.GetValue<DateTimeOffset>(),
            TimeProvider.System.GetUtcNow().AddHours(3.9),
            TimeProvider.System.GetUtcNow().AddHours(4.1)
        );
        using var nurse = beds.As("ward-nurse");
        Assert.Equal("to_clean", (await nurse.GetAsync($"/api/v1/beds/{bed}")).Text("label"));
        Assert.Equal("site_transfer_departed", (await DepartAsync(request)).Code);
        // The event that the old stay has ended must not take the bed away that waits for him.
        await Eventually.EqualAsync(
            true,
            () =>
                beds.Database.ScalarAsync<bool>(
                    "select coalesce((select ended from known_stay where stay_id = $1), false)",
                    stay
                ),
            TimeSpan.FromSeconds(20),
            "stay known as ended"
        );
        Assert.Equal(("fulfilled", there), ((await ArriveAsync(request)).Text("state"), left.Text("bedId")));
        Assert.Equal(
            ["asked", "held", "accepted", "departed", "fulfilled"],
            (await nurse.GetAsync($"/api/v1/placement-requests/{request}/steps"))
                .Body!.AsArray()
                .Select(step => step!["kind"]!.ToString())
        );
    }

    [Fact]
    public async Task A_newborn_that_goes_with_its_mother_has_a_stay_there_beside_her()
    {
        var (patient, _, bed, request) = await SentAsync();
        using var clerk = beds.AtDesk();
        var born = await clerk.PostAsync($"/api/v1/patients/{patient}/newborns", new { sex = "male" });
        var baby = Guid.Parse(born.Text("stayId"));
        using var nurse = beds.As("ward-nurse");
        await nurse.PostAsync(
            "/api/v1/newborns",
            new
            {
                babyStayId = baby,
                babyPatientId = born.Text("patientId"),
                motherBedCode = (await nurse.GetAsync($"/api/v1/beds/{bed}")).Text("code"),
            }
        );
        var there = await AcceptAsync(request);

        Assert.Equal(
            200,
            (
                await nurse.PostAsync($"/api/v1/placement-requests/{request}/depart", new { newborns = "together" })
            ).Status
        );
        Assert.Equal(200, (await ArriveAsync(request)).Status);

        Assert.Equal("closed", (await clerk.GetAsync($"/api/v1/stays/{baby}")).Text("state"));
        Assert.Equal(
            "open t",
            await beds.AdmissionsDatabase.ScalarAsync<string>(
                "select s.state || case when m.patient_id is null then '' else ' t' end from stay s left join stay m on m.id = s.mother_stay_id where s.transferred_from_stay_id = $1",
                baby
            )
        );
        using var receiving = beds.As("ward-nurse", BedsFixture.Rabat);
        Assert.Single((await receiving.GetAsync($"/api/v1/beds/{there}")).Body!["newborns"]!.AsArray());
        Assert.Empty(
            (
                await clerk.GetAsync($"/api/v1/desk-tasks?kind=newborn_stay_open&patientId={born.Text("patientId")}")
            ).Body!.AsArray()
        );
    }

    [Fact]
    public async Task A_newborn_whose_mother_has_left_stands_on_the_lists_until_its_own_stay_ends()
    {
        var (patient, stay, bed) = await beds.InBedAsync();
        using var clerk = beds.AtDesk();
        var born = await clerk.PostAsync($"/api/v1/patients/{patient}/newborns", new { sex = "female" });
        using var nurse = beds.As("ward-nurse");
        await nurse.PostAsync(
            "/api/v1/newborns",
            new
            {
                babyStayId = born.Text("stayId"),
                babyPatientId = born.Text("patientId"),
                motherBedCode = (await nurse.GetAsync($"/api/v1/beds/{bed}")).Text("code"),
            }
        );
        using var doctor = beds.AtDesk("doctor");
        await doctor.PostAsync($"/api/v1/stays/{stay}/discharge-decision", new { destination = "home" });
        await beds.ActOnBedAsync(
            bed,
            "vacate",
            new
            {
                stayId = stay,
                cause = "discharge",
                newborns = "together",
            }
        );
        Assert.Equal(200, (await clerk.PostAsync($"/api/v1/stays/{stay}/departure")).Status);

        var task = (
            await clerk.GetAsync($"/api/v1/desk-tasks?kind=newborn_stay_open&patientId={born.Text("patientId")}")
        ).Body!.AsArray();
        Assert.Equal(born.Text("stayId"), task.Single()!["stayId"]!.ToString());
        Assert.Contains(
            (await nurse.GetAsync("/api/v1/unplaced-stays?kind=leaving")).Body!.AsArray(),
            each => each!["stayId"]!.ToString() == born.Text("stayId")
        );
        await doctor.PostAsync($"/api/v1/stays/{born.Text("stayId")}/discharge-decision", new { destination = "home" });
        await clerk.PostAsync($"/api/v1/stays/{born.Text("stayId")}/departure");
        Assert.Empty(
            (
                await clerk.GetAsync($"/api/v1/desk-tasks?kind=newborn_stay_open&patientId={born.Text("patientId")}")
            ).Body!.AsArray()
        );
    }

    [Fact]
    public async Task Each_hospital_sees_the_request_and_only_the_receiving_one_answers_it()
    {
        var (_, _, _, request) = await SentAsync();
        await HoldAsync(request);
        using var nurse = beds.As("ward-nurse");
        using var there = beds.As("ward-nurse", BedsFixture.Rabat);

        Assert.Equal(404, (await nurse.PostAsync($"/api/v1/placement-requests/{request}/accept")).Status);
        Assert.Equal(404, (await there.PostAsync($"/api/v1/placement-requests/{request}/depart")).Status);
        Assert.All(
            new[]
            {
                await nurse.GetAsync("/api/v1/placement-requests"),
                await there.GetAsync("/api/v1/placement-requests"),
            },
            list =>
                Assert.Equal(
                    ("RBT", "BSK"),
                    list.Body!.AsArray()
                        .Where(each => each!["placementRequestId"]!.ToString() == request)
                        .Select(each => (each!["hospital"]!.ToString(), each["fromHospital"]!.ToString()))
                        .Single()
                )
        );
        Assert.Equal(
            "requested",
            (
                await there.PostAsync(
                    $"/api/v1/placement-requests/{request}/refuse",
                    new { reason = "no isolation room" }
                )
            ).Text("state")
        );
        Assert.Equal(
            "withdrawn",
            (
                await nurse.PostAsync($"/api/v1/placement-requests/{request}/withdraw", new { reason = "stays here" })
            ).Text("state")
        );
    }

    [Fact]
    public async Task The_database_refuses_a_person_in_beds_of_both_hospitals()
    {
        var (_, stay, _) = await beds.InBedAsync();
        var error = await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            beds.Database.ExecuteAsync(
                """
                insert into bed_occupancy (id, hospital_id, bed_id, stay_id, patient_id, person_id, sex, age_class, isolation, started_at, occurred_at, had_precautions)
                select gen_random_uuid(), b.hospital_id, b.id, gen_random_uuid(), gen_random_uuid(), o.person_id, 'female', 'adult', 'none', clock_timestamp(), clock_timestamp(), false
                from bed_occupancy o, bed b where o.stay_id = $1 and b.hospital_id = $2 and not exists (select 1 from bed_occupancy t where t.bed_id = b.id and t.ended_at is null) limit 1
                """,
                stay,
                BedsFixture.Rabat
            )
        );
        Assert.Equal("one_open_occupancy_per_person", error.ConstraintName);
    }

    [Fact]
    public async Task Two_departures_and_a_withdrawal_at_once_leave_one_truth()
    {
        var (_, stay, _, request) = await SentAsync();
        await AcceptAsync(request);
        using var nurse = beds.As("ward-nurse");

        var replies = await Task.WhenAll(
            DepartAsync(request),
            DepartAsync(request),
            nurse.PostAsync($"/api/v1/placement-requests/{request}/withdraw", new { reason = "stays here" })
        );

        Assert.All(
            replies.Where(reply => reply.Status != 200),
            reply =>
                Assert.Contains(reply.Code, new[] { "site_transfer_departed", "request_not_open", "busy_try_again" })
        );
        // In the bed here, or on the way: never both, never neither.
        Assert.Equal(
            1,
            await beds.Database.ScalarAsync<long>(
                "select count(*) from (select 1 from bed_occupancy where stay_id = $1 and ended_at is null union all select 1 from placement_request where id = $2 and departed_at is not null) truth",
                stay,
                Guid.Parse(request)
            )
        );
    }

    /// <summary>A patient in a bed of Bouskoura for whom Rabat is asked.</summary>
    private async Task<(Guid Patient, Guid Stay, string Bed, string Request)> SentAsync()
    {
        var (patient, stay, bed) = await beds.InBedAsync();
        using var doctor = beds.As("doctor");
        var asked = await doctor.PostAsync(
            "/api/v1/placement-requests",
            new
            {
                stayId = stay,
                patientId = patient,
                careLevel = "standard",
                sex = "female",
                ageClass = "adult",
                isolation = "none",
                priority = "emergency",
                toHospitalId = BedsFixture.Rabat,
            }
        );
        Assert.Equal((201, "site_transfer"), (asked.Status, asked.Text("kind")));
        return (patient, stay, bed, asked.Text("placementRequestId"));
    }

    private async Task<string> HoldAsync(string request)
    {
        using var manager = beds.As("bed-manager", BedsFixture.Rabat);
        var best = (await manager.GetAsync($"/api/v1/placement-requests/{request}/suggestions")).Body!["suggestions"]!
            .AsArray()
            .First(each => each!["label"]!.ToString() == "free")!;
        var held = await manager.PostAsync(
            $"/api/v1/placement-requests/{request}/reserve",
            new { bedId = best["bedId"]!.ToString() },
            version: best["bedVersion"]!.GetValue<long>()
        );
        Assert.Equal(200, held.Status);
        return held.Text("bedId");
    }

    private async Task<string> AcceptAsync(string request)
    {
        var bed = await HoldAsync(request);
        using var nurse = beds.As("ward-nurse", BedsFixture.Rabat);
        Assert.Equal(200, (await nurse.PostAsync($"/api/v1/placement-requests/{request}/accept")).Status);
        return bed;
    }

    private async Task<ApiReply> DepartAsync(string request)
    {
        using var nurse = beds.As("ward-nurse");
        return await nurse.PostAsync($"/api/v1/placement-requests/{request}/depart", new { });
    }

    private async Task<ApiReply> ArriveAsync(string request)
    {
        using var nurse = beds.As("ward-nurse", BedsFixture.Rabat);
        return await nurse.PostAsync($"/api/v1/placement-requests/{request}/arrival", new { });
    }
}
