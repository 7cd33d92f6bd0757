using System.Text.Json.Nodes;
using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Occupancies;

/// <summary>A patient is put into a bed before anybody answered.</summary>
public sealed class DirectAdmissionTests(BedsFixture beds)
{
    [Fact]
    public async Task Who_is_put_into_a_bed_directly_has_no_request_left_open()
    {
        var (patient, stay) = await beds.PatientAsync();
        var request = (await beds.AskAsync(patient, stay)).Text("placementRequestId");
        var bed = await beds.BestBedAsync(request);

        Assert.Equal("occupied", (await OccupyAsync(bed, patient, stay)).Text("label"));

        Assert.Equal(
            (1, "fulfilled"),
            (
                await beds.Database.ScalarAsync<long>(
                    "select count(*) from placement_request where stay_id = $1",
                    stay
                ),
                await beds.Database.ScalarAsync<string>("select state from placement_request where stay_id = $1", stay)
            )
        );
        // Without a request one is made, so that every occupancy has its trail.
        var (other, direct) = await beds.PatientAsync();
        Assert.Equal(200, (await OccupyAsync(await FreeBedAsync(), other, direct)).Status);
        Assert.Equal(
            "fulfilled",
            await beds.Database.ScalarAsync<string>("select state from placement_request where stay_id = $1", direct)
        );
    }

    [Fact]
    public async Task A_bed_that_is_held_for_the_patient_is_entered_and_beside_another_held_one_none_is()
    {
        var (patient, stay) = await beds.PatientAsync();
        var request = (await beds.AskAsync(patient, stay)).Text("placementRequestId");
        var held = await beds.BestBedAsync(request);
        await beds.ReserveAsync(request, held);
        var free = await FreeBedAsync();

        Assert.Equal((409, "request_already_reserved"), await CodeAsync(OccupyAsync(free, patient, stay)));
        Assert.Equal("occupied", (await OccupyAsync(held, patient, stay)).Text("label"));

        Assert.Equal(
            ("used", "fulfilled"),
            (
                await beds.Database.ScalarAsync<string>(
                    "select state from bed_reservation where placement_request_id = $1",
                    Guid.Parse(request)
                ),
                await beds.Database.ScalarAsync<string>(
                    "select state from placement_request where id = $1",
                    Guid.Parse(request)
                )
            )
        );
        Assert.Equal(
            0,
            await beds.Database.ScalarAsync<long>(
                "select count(*) from bed_occupancy where bed_id = $1 and ended_at is null",
                Guid.Parse(free["bedId"]!.ToString())
            )
        );
    }

    /// <summary>
    /// The nurse of the old ward and the one of the new ward press at the same moment: whoever is told that it worked,
    /// the patient was never in two beds.
    /// </summary>
    [Fact]
    public async Task Leaving_one_bed_and_entering_another_at_once_never_overlap()
    {
        for (var round = 0; round < 12; round++)
        {
            var (patient, stay, bed) = await beds.InBedAsync();
            var free = await FreeBedAsync();
            var leaving = beds.ActOnBedAsync(bed, "vacate", new { stayId = stay, cause = "discharge" });
            await Task.Delay(round * 2, TestContext.Current.CancellationToken);
            var entering = OccupyAsync(free, patient, stay);
            var (left, entered) = (await leaving, await entering);

            Assert.Equal(200, left.Status);
            Assert.True(entered.Status == 200 || entered.Code == "patient_in_other_bed", entered.Body?.ToJsonString());
            Assert.Equal(
                0,
                await beds.Database.ScalarAsync<long>(
                    """
                    select count(*) from bed_occupancy one join bed_occupancy other on other.stay_id = one.stay_id and other.id > one.id
                      and tstzrange(one.started_at, one.ended_at) && tstzrange(other.started_at, other.ended_at) where one.stay_id = $1
                    """,
                    stay
                )
            );
            if (entered.Status == 200)
                await beds.ActOnBedAsync(
                    free["bedId"]!.ToString(),
                    "vacate",
                    new { stayId = stay, cause = "discharge" }
                );
        }
        await beds.CleanAllAsync();
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            beds.Database.ExecuteAsync(
                """
                insert into bed_occupancy (id, hospital_id, bed_id, stay_id, patient_id, sex, age_class, isolation, had_precautions, started_at, ended_at, occurred_at)
                select gen_random_uuid(), o.hospital_id, b.id, o.stay_id, o.patient_id, o.sex, o.age_class, o.isolation, o.had_precautions, o.started_at + interval '1 microsecond', o.ended_at, o.occurred_at
                from bed_occupancy o join bed b on b.hospital_id = o.hospital_id and not exists (select from bed_occupancy x where x.bed_id = b.id) where o.ended_at is not null limit 1
                """
            )
        );
    }

    private async Task<JsonNode> FreeBedAsync()
    {
        using var nurse = beds.As("ward-nurse");
        return (await nurse.GetAsync("/api/v1/free-beds?careLevel=standard"))
            .Body!.AsArray()
            .Last(bed => bed!["hospital"]!.ToString() == "BSK" && bed["roomSize"]!.GetValue<int>() == 1)!;
    }

    private Task<ApiReply> OccupyAsync(JsonNode bed, Guid patient, Guid stay) =>
        beds.ActOnBedAsync(
            bed["bedId"]!.ToString(),
            "occupy",
            new
            {
                stayId = stay,
                patientId = patient,
                sex = "female",
                ageClass = "adult",
                isolation = "none",
                overrideReason = "test",
            }
        );

    private static async Task<(int, string?)> CodeAsync(Task<ApiReply> reply) =>
        ((await reply).Status, (await reply).Code);
}
