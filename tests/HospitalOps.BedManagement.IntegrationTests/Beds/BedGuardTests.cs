namespace HospitalOps.BedManagement.IntegrationTests.Beds;

public sealed class BedGuardTests(BedsFixture beds)
{
    [Fact]
    public async Task Of_two_managers_reserving_one_bed_at_once_one_gets_it_and_the_other_is_told_who_holds_it_since_when()
    {
        var (first, second) = (await beds.RequestAsync(), await beds.RequestAsync());
        var bed = await beds.BestBedAsync(first);

        var replies = await Task.WhenAll(
            beds.ReserveAsync(first, bed, user: "a.beds"),
            beds.ReserveAsync(second, bed, user: "b.beds")
        );

        Assert.Single(replies, reply => reply.Status == 200);
        var loser = Assert.Single(replies, reply => reply.Status == 409);
        Assert.Equal("bed_taken", loser.Code);
        Assert.Equal(bed["bedCode"]!.ToString(), loser.Text("bedCode"));
        Assert.NotNull(loser.Body!["since"]);
        Assert.EndsWith(".beds", loser.Text("by"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thirty_requests_for_the_same_bed_leave_one_reservation()
    {
        var requests = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => beds.RequestAsync()));
        var bed = await beds.BestBedAsync(requests[0]);

        var replies = await Task.WhenAll(requests.Select(request => beds.ReserveAsync(request, bed)));

        Assert.Single(replies, reply => reply.Status == 200);
        Assert.All(replies.Where(reply => reply.Status != 200), reply => Assert.Equal("bed_taken", reply.Code));
        var held = await beds.Database.ScalarAsync<long>(
            "select count(*) from bed_reservation where bed_id = $1 and state = 'held'",
            Guid.Parse(bed["bedId"]!.ToString())
        );
        Assert.Equal(1, held);
    }

    [Fact]
    public async Task A_reserved_bed_is_entered_only_by_the_patient_it_is_held_for()
    {
        var request = await beds.RequestAsync();
        var bed = await beds.BestBedAsync(request);
        await beds.ReserveAsync(request, bed);
        var (patient, stay) = await beds.PatientAsync();
        using var nurse = beds.As("ward-nurse");
        var now = await nurse.GetAsync($"/api/v1/beds/{bed["bedId"]}");

        var intruder = await nurse.PostAsync(
            $"/api/v1/beds/{bed["bedId"]}/occupy",
            new
            {
                stayId = stay,
                patientId = patient,
                sex = "female",
                ageClass = "adult",
                isolation = "none",
            },
            version: now.Body!["version"]!.GetValue<long>()
        );

        Assert.Equal((409, "bed_taken"), (intruder.Status, intruder.Code));
        Assert.Equal(
            "fulfilled",
            (await nurse.PostAsync($"/api/v1/placement-requests/{request}/arrival")).Text("state")
        );
    }

    [Fact]
    public async Task An_arrival_pressed_twice_at_once_makes_one_occupancy()
    {
        var request = await beds.RequestAsync();
        await beds.ReserveAsync(request, await beds.BestBedAsync(request));
        using var nurse = beds.As("ward-nurse");

        var replies = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => nurse.PostAsync($"/api/v1/placement-requests/{request}/arrival"))
        );

        Assert.Single(replies, reply => reply.Status == 200);
        Assert.All(
            replies.Where(reply => reply.Status != 200),
            reply => Assert.Equal("request_not_reserved", reply.Code)
        );
    }

    [Fact]
    public async Task A_transfer_ends_one_occupancy_at_the_instant_at_which_the_other_starts_and_asks_for_cleaning()
    {
        var (patient, stay, oldBed) = await beds.InBedAsync();
        var request = (await beds.AskAsync(patient, stay)).Text("placementRequestId");
        await beds.ReserveAsync(request, await beds.BestBedAsync(request));
        using var nurse = beds.As("ward-nurse");

        var moved = await nurse.PostAsync($"/api/v1/placement-requests/{request}/arrival");

        Assert.Equal("transfer", moved.Text("kind"));
        var gap = await beds.Database.ScalarAsync<bool>(
            """
            select (select ended_at from bed_occupancy where stay_id = $1 and bed_id = $2) =
                   (select started_at from bed_occupancy where stay_id = $1 and ended_at is null)
            """,
            stay,
            Guid.Parse(oldBed)
        );
        Assert.True(gap);
        Assert.Equal("to_clean", (await nurse.GetAsync($"/api/v1/beds/{oldBed}")).Text("label"));
    }

    [Fact]
    public async Task The_database_alone_refuses_a_second_occupant_of_a_bed()
    {
        var (_, _, bed) = await beds.InBedAsync();
        var error = await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            beds.Database.ExecuteAsync(
                """
                insert into bed_occupancy (id, hospital_id, bed_id, stay_id, patient_id, sex, age_class, isolation, had_precautions, started_at, occurred_at)
                values (gen_random_uuid(), gen_random_uuid(), $1, gen_random_uuid(), gen_random_uuid(), 'female', 'adult', 'none', false, clock_timestamp(), clock_timestamp())
                """,
                Guid.Parse(bed)
            )
        );
        Assert.Equal("23505", error.SqlState);
        Assert.Equal("one_open_occupancy_per_bed", error.ConstraintName);
    }

    [Fact]
    public async Task The_database_alone_refuses_overlapping_reservations()
    {
        var request = await beds.RequestAsync();
        var bed = await beds.BestBedAsync(request);
        await beds.ReserveAsync(request, bed);
        var error = await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            beds.Database.ExecuteAsync(
                """
                insert into bed_reservation (id, hospital_id, bed_id, placement_request_id, stay_id, patient_id, starts_at, expires_at, state, made_by, term_changes)
                values (gen_random_uuid(), gen_random_uuid(), $1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
                        clock_timestamp(), clock_timestamp() + interval '1 hour', 'planned', 'test', 0)
                """,
                Guid.Parse(bed["bedId"]!.ToString())
            )
        );
        Assert.Equal(("23P01", "reservation_no_overlap"), (error.SqlState, error.ConstraintName));
    }

    [Fact]
    public async Task The_database_alone_refuses_a_second_hold_beside_one_whose_time_is_over_and_that_nobody_has_ended()
    {
        var request = await beds.RequestAsync();
        var bed = await beds.BestBedAsync(request);
        await beds.ReserveAsync(request, bed);
        var id = Guid.Parse(bed["bedId"]!.ToString());
        var error = await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            beds.Database.ExecuteAsync(
                """
                with over as (update bed_reservation set starts_at = clock_timestamp() - interval '2 hours', expires_at = clock_timestamp() - interval '1 hour' where bed_id = $1 and state = 'held')
                insert into bed_reservation (id, hospital_id, bed_id, placement_request_id, stay_id, patient_id, starts_at, expires_at, state, made_by, term_changes)
                values (gen_random_uuid(), gen_random_uuid(), $1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), clock_timestamp() + interval '2 hours', clock_timestamp() + interval '3 hours', 'held', 'test', 0)
                """,
                id
            )
        );
        Assert.Equal(("23505", "one_held_reservation_per_bed"), (error.SqlState, error.ConstraintName));
    }
}
