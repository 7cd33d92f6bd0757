using HospitalOps.Contracts.Admissions;
using HospitalOps.SharedKernel;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;
using Npgsql;

namespace HospitalOps.PatientTracking.IntegrationTests.Delays;

/// <summary>
/// What somebody looks after stays with him while the wait goes on, and escalates only where and when the rule says so.
/// </summary>
public sealed class FollowedDelayTests(TrackingFixture tracking)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20),
        SomeReadings = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task A_wait_that_moves_from_the_visit_to_the_stay_is_told_once_and_stays_with_who_took_it()
    {
        using var manager = tracking.As("operations-manager", hospital: TrackingFixture.Rabat);
        using var doctor = tracking.As("doctor", hospital: TrackingFixture.Rabat);
        var rule = await manager.PostAsync(
            "/api/v1/delay-rules",
            new
            {
                kind = "alert",
                gap = "arrival_to_doctor",
                fromHour = 0,
                toHour = 24,
                owner = "doctor",
                targetMinutes = 30,
                escalatesAfterMinutes = 600,
            }
        );
        Assert.Equal(201, rule.Status);
        var way = new Way(TimeProvider.System.GetUtcNow().AddMinutes(-60), TrackingFixture.Rabat).Arrives(0);
        await tracking.Log.TellAsync(way.All[0]);
        Assert.Equal(200, (await TakeAsync(doctor, await RaisedAsync(way.Visit, "arrival_to_doctor"))).Status);

        await tracking.Log.TellAsync(way.All.Skip(1));
        await Eventually.TrueAsync(async () => await FactsAsync(way.Stay) is [_], Soon, () => "the stay has no alert");
        await Task.Delay(SomeReadings, TestContext.Current.CancellationToken);

        Assert.Equal(["arrival_to_doctor test.doctor open"], await FactsAsync(way.Stay));
        Assert.Empty(await FactsAsync(way.Visit));
        Assert.Equal(
            0,
            await tracking.Database.ScalarAsync<long>(
                "select count(*) from outbox_event where event_type = 'DelayCleared' and aggregate_id in ($1, $2)",
                way.Visit,
                way.Stay
            )
        );
        Assert.Equal(
            204,
            (
                await manager.PostAsync(
                    $"/api/v1/delay-rules/{rule.Text("ruleId")}/removal",
                    version: rule.Body!["version"]!.GetValue<long>()
                )
            ).Status
        );
    }

    [Fact]
    public async Task A_corrected_begin_moves_the_alert_and_one_that_leaves_time_clears_it()
    {
        var (way, told) = await DecidedAsync();
        using var doctor = tracking.As("doctor", hospital: TrackingFixture.Rabat);
        Assert.Equal(200, (await TakeAsync(doctor, await RaisedAsync(way.Stay, "decision_to_request"))).Status);

        await CorrectAsync(25);
        await Eventually.TrueAsync(
            async () => await DueAsync() == way.At(40),
            Soon,
            () => "the alert did not follow the corrected begin"
        );
        await Task.Delay(SomeReadings, TestContext.Current.CancellationToken);
        Assert.Equal(["decision_to_request test.doctor open"], await FactsAsync(way.Stay));

        await CorrectAsync(59);
        await Eventually.TrueAsync(
            async () => await FactsAsync(way.Stay) is ["decision_to_request test.doctor cleared"],
            Soon,
            () => "two minutes are not late"
        );

        async Task<DateTimeOffset> DueAsync() =>
            await tracking.Database.ScalarAsync<DateTimeOffset>(
                "select due_at from delay where journey_id = $1 and kind = 'alert'",
                way.Stay
            );
        async Task CorrectAsync(double minute) =>
            Assert.Equal(
                200,
                (
                    await doctor.PostAsync(
                        $"/api/v1/journeys/{way.Stay}/corrections",
                        new
                        {
                            eventId = told,
                            milestone = "AdmissionDecidedAt",
                            newTime = way.At(minute),
                            reason = "Heure mal notée",
                        }
                    )
                ).Status
            );
    }

    [Fact]
    public async Task An_alert_escalates_neither_in_quiet_hours_nor_after_its_rule_was_switched_off()
    {
        var (way, _) = await DecidedAsync();
        await RaisedAsync(way.Stay, "decision_to_request");

        await BeQuietAsync();
        await AgeAsync(way.Stay);
        await Task.Delay(SomeReadings, TestContext.Current.CancellationToken);
        Assert.Equal(0, await EscalatedAsync(way.Stay));
        await SetAsync(0, 0, enabled: false);
        await Task.Delay(SomeReadings, TestContext.Current.CancellationToken);
        Assert.Equal(0, await EscalatedAsync(way.Stay));

        await SetAsync(0, 0, enabled: true);
        await Eventually.TrueAsync(
            async () => await EscalatedAsync(way.Stay) == 1,
            Soon,
            () => "nobody told the managers"
        );
    }

    [Fact]
    public async Task Who_takes_an_alert_in_the_moment_of_its_escalation_has_taken_it()
    {
        var (way, _) = await DecidedAsync();
        await RaisedAsync(way.Stay, "decision_to_request");
        await BeQuietAsync();
        await AgeAsync(way.Stay);
        await using var connection = new NpgsqlConnection(tracking.Database.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using (var taking = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken))
        {
            await using var take = new NpgsqlCommand(
                "update delay set acknowledged_by = 'somebody', acknowledged_at = now() where journey_id = $1",
                connection,
                taking
            )
            {
                Parameters = { new() { Value = way.Stay } },
            };
            await take.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            // The watch reads it as old and not taken, and waits for whoever holds it.
            await SetAsync(0, 0, enabled: true);
            await Task.Delay(SomeReadings, TestContext.Current.CancellationToken);
            await taking.CommitAsync(TestContext.Current.CancellationToken);
        }
        await Task.Delay(SomeReadings, TestContext.Current.CancellationToken);

        Assert.Equal(0, await EscalatedAsync(way.Stay));
    }

    /// <summary>Decided 40 minutes ago and nothing requested; the id of the event that told it.</summary>
    private async Task<(Way Way, Guid Told)> DecidedAsync()
    {
        // Whole seconds: the database keeps microseconds.
        var way = new Way(
            DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()).AddMinutes(-60),
            TrackingFixture.Rabat
        ).Arrives(0);
        way.Add(
            "Stay",
            way.Stay,
            new AdmissionDecided
            {
                HospitalId = TrackingFixture.Rabat,
                StayId = way.Stay,
                PatientId = way.Patient,
                CareLevel = "standard",
                OccurredAt = way.At(20),
            },
            20
        );
        await tracking.Log.TellAsync(way.All);
        return (way, way.All[^1].Context.MessageId);
    }

    private async Task<Guid> RaisedAsync(Guid journey, string gap)
    {
        var found = new List<Guid>();
        await Eventually.TrueAsync(
            async () =>
                (
                    found = await tracking.Database.ListAsync<Guid>(
                        "select id from delay where journey_id = $1 and gap = $2 and kind = 'alert'",
                        journey,
                        gap
                    )
                ).Count == 1,
            Soon,
            () => "nobody was told"
        );
        return found[0];
    }

    private static Task<ApiReply> TakeAsync(ApiClient person, Guid delay) =>
        person.PostAsync($"/api/v1/delays/{delay}/acknowledge");

    private Task<List<string>> FactsAsync(Guid journey) =>
        tracking.Database.ListAsync<string>(
            "select gap || ' ' || coalesce(acknowledged_by, '-') || case when cleared_at is null then ' open' else ' cleared' end from delay where journey_id = $1 and kind = 'alert'",
            journey
        );

    private Task<int> AgeAsync(Guid journey) =>
        tracking.Database.ExecuteAsync(
            "update delay set raised_at = raised_at - interval '1 h' where journey_id = $1",
            journey
        );

    private Task<long> EscalatedAsync(Guid journey) =>
        tracking.Database.ScalarAsync<long>(
            "select count(*) from delay where journey_id = $1 and escalated_at is not null",
            journey
        );

    private Task BeQuietAsync()
    {
        var hour = CasablancaTime.ToLocal(TimeProvider.System.GetUtcNow()).Hour;
        return SetAsync((hour + 23) % 24, (hour + 2) % 24, enabled: true);
    }

    private async Task SetAsync(int quietFrom, int quietTo, bool enabled)
    {
        using var manager = tracking.As("operations-manager", hospital: TrackingFixture.Rabat);
        var rule = (await manager.GetAsync("/api/v1/delay-rules"))
            .Body!.AsArray()
            .Single(rule => rule!["gap"]!.ToString() == "decision_to_request")!;
        Assert.Equal(
            200,
            (
                await manager.PostAsync(
                    $"/api/v1/delay-rules/{rule["ruleId"]}",
                    new
                    {
                        targetMinutes = 15,
                        escalatesAfterMinutes = 15,
                        quietFromHour = quietFrom,
                        quietToHour = quietTo,
                        enabled,
                    },
                    version: rule["version"]!.GetValue<long>()
                )
            ).Status
        );
    }
}
