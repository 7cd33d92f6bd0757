using HospitalOps.Contracts.Identity;
using HospitalOps.PatientTracking.Transports;
using HospitalOps.Services.Inbox;
using Microsoft.Extensions.DependencyInjection;

namespace HospitalOps.PatientTracking.IntegrationTests.Transports;

/// <summary>The porter who has the job has gone home.</summary>
public sealed class TakeOverTests(TrackingFixture tracking)
{
    [Fact]
    public async Task A_job_that_lies_for_ten_minutes_after_it_was_taken_is_proposed_to_others_and_may_be_taken_over()
    {
        var job = await TakenJobAsync("lying.porter");
        using var other = tracking.As("porter", "fresh.porter");
        Assert.Equal("transport_not_requested", (await other.PostAsync($"/api/v1/transports/{job}/take")).Code);
        Assert.DoesNotContain(job, await ProposedAsync("fresh.porter"));

        await tracking.Database.ExecuteAsync(
            "update transport set taken_at = taken_at - interval '11 minutes' where id = $1",
            Guid.Parse(job)
        );
        Assert.Contains(job, await ProposedAsync("fresh.porter", "left_lying"));
        var taken = await other.PostAsync($"/api/v1/transports/{job}/take");
        Assert.Equal((200, "fresh.porter"), (taken.Status, taken.Text("porter")));
        using var first = tracking.As("porter", "lying.porter");
        Assert.Equal("transport_not_requested", (await first.PostAsync($"/api/v1/transports/{job}/start")).Code);
        Assert.Equal(200, (await other.PostAsync($"/api/v1/transports/{job}/start")).Status);
    }

    [Fact]
    public async Task Who_signs_out_or_is_disabled_gives_back_what_he_took_before_and_keeps_what_he_took_after()
    {
        var job = await TakenJobAsync("gone.porter");
        await tracking.Database.ExecuteAsync(
            "update transport set ready_at = ready_at - interval '5 minutes' where id = $1",
            Guid.Parse(job)
        );
        await GoneAsync(TimeProvider.System.GetUtcNow().AddMinutes(-30));
        Assert.DoesNotContain(job, await ProposedAsync("next.porter"));

        await GoneAsync(TimeProvider.System.GetUtcNow());

        Assert.Contains(job, await ProposedAsync("next.porter"));
        using var next = tracking.As("porter", "next.porter");
        var taken = await next.PostAsync($"/api/v1/transports/{job}/take");
        Assert.Equal((200, "next.porter"), (taken.Status, taken.Text("porter")));
        // The patient's waiting was not begun anew.
        Assert.True(
            DateTimeOffset.Parse(taken.Text("readyAt"), System.Globalization.CultureInfo.InvariantCulture)
                < TimeProvider.System.GetUtcNow().AddMinutes(-4)
        );

        Task GoneAsync(DateTimeOffset at) =>
            tracking.Log.InAsync(services =>
                services
                    .GetRequiredService<ReturnJobsConsumer>()
                    .HandleAsync(
                        new StaffSignedOut
                        {
                            HospitalId = TrackingFixture.Bouskoura,
                            StaffId = Way.New(),
                            Login = "gone.porter",
                            OccurredAt = at,
                        },
                        new EventContext(
                            Way.New(),
                            "StaffAccount",
                            Way.New(),
                            1,
                            TrackingFixture.Bouskoura,
                            at,
                            "system"
                        ),
                        default
                    )
            );
    }

    private async Task<string> TakenJobAsync(string by)
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddMinutes(-60))
            .Arrives(0)
            .IsAdmitted(10, 20, 30, "BSK-CAR-32A");
        await tracking.Log.TellAsync(way.All);
        using var nurse = tracking.As("ward-nurse");
        var job = (
            await nurse.PostAsync(
                "/api/v1/transports",
                new
                {
                    stayId = way.Stay,
                    mode = "chair",
                    purpose = "examination",
                }
            )
        ).Text("transportId");
        using var porter = tracking.As("porter", by);
        Assert.Equal(200, (await porter.PostAsync($"/api/v1/transports/{job}/take")).Status);
        return job;
    }

    private async Task<List<string>> ProposedAsync(string to, string? because = null)
    {
        using var porter = tracking.As("porter", to);
        return
        [
            .. (await porter.GetAsync("/api/v1/transports/proposed"))
                .Body!.AsArray()
                .Where(one =>
                    because is null || one!["reasons"]!.AsArray().Any(reason => reason!.ToString() == because)
                )
                .Select(one => one!["job"]!["transportId"]!.ToString()),
        ];
    }
}
