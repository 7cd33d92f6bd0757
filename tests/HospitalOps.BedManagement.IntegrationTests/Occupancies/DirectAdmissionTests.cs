using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Occupancies;

/// <summary>A patient is put into a bed before anybody answered.</summary>
public sealed class DirectAdmissionTests(BedsFixture beds)
{
    [Fact]
    public async Task Who_is_put_into_a_bed_directly_has_no_request_left_open()
    {
        var (patient, stay) = await beds.PatientAsync();
        var request = (await beds.Api.AskAsync(patient, stay)).PlacementRequestId;
        var bed = (await beds.Api.BestBedAsync(request)).BedId;

        Assert.Equal(BedLabel.Occupied, (await beds.Api.OccupyAsync(bed, patient, stay).ValueAsync()).Label);

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
        await beds.Api.OccupyAsync(await FreeBedAsync(), other, direct).DoneAsync();
        Assert.Equal(
            "fulfilled",
            await beds.Database.ScalarAsync<string>("select state from placement_request where stay_id = $1", direct)
        );
    }

    [Fact]
    public async Task A_bed_that_is_held_for_the_patient_is_entered_and_beside_another_held_one_none_is()
    {
        var (patient, stay) = await beds.PatientAsync();
        var request = (await beds.Api.AskAsync(patient, stay)).PlacementRequestId;
        var held = await beds.Api.BestBedAsync(request);
        await beds.Api.ReserveAsync(request, held).DoneAsync();
        var free = await FreeBedAsync();

        Assert.Equal((409, "request_already_reserved"), await beds.Api.OccupyAsync(free, patient, stay).RefusedAsync());
        Assert.Equal(BedLabel.Occupied, (await beds.Api.OccupyAsync(held.BedId, patient, stay).ValueAsync()).Label);

        Assert.Equal(
            ("used", "fulfilled"),
            (
                await beds.Database.ScalarAsync<string>(
                    "select state from bed_reservation where placement_request_id = $1",
                    request
                ),
                await beds.Database.ScalarAsync<string>("select state from placement_request where id = $1", request)
            )
        );
        Assert.Equal(
            0,
            await beds.Database.ScalarAsync<long>(
                "select count(*) from bed_occupancy where bed_id = $1 and ended_at is null",
                free
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
            var (patient, stay, bed) = await beds.Api.InBedAsync();
            var free = await FreeBedAsync();
            var leaving = beds.Api.VacateAsync(bed, stay);
            await Task.Delay(round * 2, TestContext.Current.CancellationToken);
            var entering = beds.Api.OccupyAsync(free, patient, stay);
            await leaving.DoneAsync();
            var entered = await entering;

            Assert.True(
                entered.Succeeded || entered.Problem!.Code == "patient_in_other_bed",
                entered.Problem?.ToString()
            );
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
            if (entered.Succeeded)
                await beds.Api.VacateAsync(free, stay).DoneAsync();
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

    private async Task<Guid> FreeBedAsync() =>
        (await beds.Api.Nurse.SearchFreeBedsAsync(CareLevel.Standard).ValueAsync())
            .Last(bed => bed is { Hospital: "BSK", RoomSize: 1 })
            .BedId;
}
