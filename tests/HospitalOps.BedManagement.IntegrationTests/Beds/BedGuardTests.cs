using HospitalOps.TestKit.Services;

namespace HospitalOps.BedManagement.IntegrationTests.Beds;

public sealed class BedGuardTests(BedsFixture beds)
{
    [Fact]
    public async Task Of_two_managers_reserving_one_bed_at_once_one_gets_it_and_the_other_is_told_who_holds_it_since_when()
    {
        var (first, second) = (await beds.Api.RequestAsync(), await beds.Api.RequestAsync());
        var bed = await beds.Api.BestBedAsync(first);

        var answers = await Task.WhenAll(
            beds.Api.ReserveAsync(first, bed, user: "a.beds"),
            beds.Api.ReserveAsync(second, bed, user: "b.beds")
        );

        Assert.Single(answers, answer => answer.Succeeded);
        var loser = answers.Single(answer => !answer.Succeeded).Problem!;
        Assert.Equal((409, "bed_taken"), (loser.Status, loser.Code));
        Assert.Equal(bed.BedCode, loser.Fact("bedCode"));
        Assert.NotNull(loser.Fact("since"));
        Assert.EndsWith(".beds", loser.Fact("by"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thirty_requests_for_the_same_bed_leave_one_reservation()
    {
        var requests = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => beds.Api.RequestAsync()));
        var bed = await beds.Api.BestBedAsync(requests[0]);

        var answers = await Task.WhenAll(requests.Select(request => beds.Api.ReserveAsync(request, bed)));

        Assert.Single(answers, answer => answer.Succeeded);
        Assert.All(
            answers.Where(answer => !answer.Succeeded),
            answer => Assert.Equal("bed_taken", answer.Problem!.Code)
        );
        var held = await beds.Database.ScalarAsync<long>(
            "select count(*) from bed_reservation where bed_id = $1 and state = 'held'",
            bed.BedId
        );
        Assert.Equal(1, held);
    }

    [Fact]
    public async Task A_reserved_bed_is_entered_only_by_the_patient_it_is_held_for()
    {
        var request = await beds.Api.RequestAsync();
        var bed = await beds.Api.BestBedAsync(request);
        await beds.Api.ReserveAsync(request, bed).DoneAsync();

        Assert.Equal((409, "bed_taken"), await beds.Api.OccupyAsync(bed.BedId).RefusedAsync());

        Assert.Equal(PlacementState.Fulfilled, (await beds.Api.ArriveAsync(request).ValueAsync()).State);
    }

    [Fact]
    public async Task An_arrival_pressed_twice_at_once_makes_one_occupancy()
    {
        var request = await beds.Api.RequestAsync();
        await beds.Api.ReserveAsync(request, await beds.Api.BestBedAsync(request)).DoneAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => beds.Api.ArriveAsync(request)));

        Assert.Single(answers, answer => answer.Succeeded);
        Assert.All(
            answers.Where(answer => !answer.Succeeded),
            answer => Assert.Equal("request_not_reserved", answer.Problem!.Code)
        );
    }

    [Fact]
    public async Task A_transfer_ends_one_occupancy_at_the_instant_at_which_the_other_starts_and_asks_for_cleaning()
    {
        var (patient, stay, oldBed) = await beds.Api.InBedAsync();
        var request = (await beds.Api.AskAsync(patient, stay)).PlacementRequestId;
        await beds.Api.ReserveAsync(request, await beds.Api.BestBedAsync(request)).DoneAsync();

        var moved = await beds.Api.ArriveAsync(request).ValueAsync();

        Assert.Equal(PlacementKind.Transfer, moved.Kind);
        var gap = await beds.Database.ScalarAsync<bool>(
            """
            select (select ended_at from bed_occupancy where stay_id = $1 and bed_id = $2) =
                   (select started_at from bed_occupancy where stay_id = $1 and ended_at is null)
            """,
            stay,
            oldBed
        );
        Assert.True(gap);
        Assert.Equal(BedLabel.ToClean, (await beds.Api.BedAsync(oldBed)).Label);
    }

    [Fact]
    public async Task The_database_alone_refuses_a_second_occupant_of_a_bed()
    {
        var (_, _, bed) = await beds.Api.InBedAsync();
        var error = await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            beds.Database.ExecuteAsync(
                """
                insert into bed_occupancy (id, hospital_id, bed_id, stay_id, patient_id, sex, age_class, isolation, had_precautions, started_at, occurred_at)
                values (gen_random_uuid(), gen_random_uuid(), $1, gen_random_uuid(), gen_random_uuid(), 'female', 'adult', 'none', false, clock_timestamp(), clock_timestamp())
                """,
                bed
            )
        );
        Assert.Equal("23505", error.SqlState);
        Assert.Equal("one_open_occupancy_per_bed", error.ConstraintName);
    }

    [Fact]
    public async Task The_database_alone_refuses_overlapping_reservations()
    {
        var request = await beds.Api.RequestAsync();
        var bed = await beds.Api.BestBedAsync(request);
        await beds.Api.ReserveAsync(request, bed).DoneAsync();
        var error = await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            beds.Database.ExecuteAsync(
                """
                insert into bed_reservation (id, hospital_id, bed_id, placement_request_id, stay_id, patient_id, starts_at, expires_at, state, made_by, term_changes)
                values (gen_random_uuid(), gen_random_uuid(), $1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(),
                        clock_timestamp(), clock_timestamp() + interval '1 hour', 'planned', 'test', 0)
                """,
                bed.BedId
            )
        );
        Assert.Equal(("23P01", "reservation_no_overlap"), (error.SqlState, error.ConstraintName));
    }

    [Fact]
    public async Task The_database_alone_refuses_a_second_hold_beside_one_whose_time_is_over_and_that_nobody_has_ended()
    {
        var request = await beds.Api.RequestAsync();
        var bed = await beds.Api.BestBedAsync(request);
        await beds.Api.ReserveAsync(request, bed).DoneAsync();
        var error = await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            beds.Database.ExecuteAsync(
                """
                with over as (update bed_reservation set starts_at = clock_timestamp() - interval '2 hours', expires_at = clock_timestamp() - interval '1 hour' where bed_id = $1 and state = 'held')
                insert into bed_reservation (id, hospital_id, bed_id, placement_request_id, stay_id, patient_id, starts_at, expires_at, state, made_by, term_changes)
                values (gen_random_uuid(), gen_random_uuid(), $1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), clock_timestamp() + interval '2 hours', clock_timestamp() + interval '3 hours', 'held', 'test', 0)
                """,
                bed.BedId
            )
        );
        Assert.Equal(("23505", "one_held_reservation_per_bed"), (error.SqlState, error.ConstraintName));
    }
}
