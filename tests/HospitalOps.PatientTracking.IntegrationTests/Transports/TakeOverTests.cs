using HospitalOps.Contracts.Identity;
using HospitalOps.PatientTracking.Transports;
using HospitalOps.Services.Inbox;
using HospitalOps.TestKit.Services;
using Microsoft.Extensions.DependencyInjection;

namespace HospitalOps.PatientTracking.IntegrationTests.Transports;

/// <summary>The porter who has the job has gone home.</summary>
public sealed class TakeOverTests(TrackingFixture tracking)
{
    private static readonly TransportStepRequest Now = new(null);

    [Fact]
    public async Task A_job_that_lies_for_ten_minutes_after_it_was_taken_is_proposed_to_others_and_may_be_taken_over()
    {
        var job = await TakenJobAsync("lying.porter");
        var (first, other) = (tracking.Api("porter", "lying.porter"), tracking.Api("porter", "fresh.porter"));
        Assert.Equal((409, "transport_not_requested"), await other.TakeTransportAsync(job, Now).RefusedAsync());
        Assert.DoesNotContain(job, await ProposedAsync("fresh.porter"));

        await tracking.Database.ExecuteAsync(
            "update transport set taken_at = taken_at - interval '11 minutes' where id = $1",
            job
        );
        Assert.Contains(job, await ProposedAsync("fresh.porter", "left_lying"));
        Assert.Equal("fresh.porter", (await other.TakeTransportAsync(job, Now).ValueAsync()).Porter);
        Assert.Equal((409, "transport_not_requested"), await first.StartTransportAsync(job, Now).RefusedAsync());
        await other.StartTransportAsync(job, Now).DoneAsync();
    }

    [Fact]
    public async Task Who_signs_out_or_is_disabled_gives_back_what_he_took_before_and_keeps_what_he_took_after()
    {
        var job = await TakenJobAsync("gone.porter");
        await tracking.Database.ExecuteAsync(
            "update transport set ready_at = ready_at - interval '5 minutes' where id = $1",
            job
        );
        await GoneAsync(TimeProvider.System.GetUtcNow().AddMinutes(-30));
        Assert.DoesNotContain(job, await ProposedAsync("next.porter"));

        await GoneAsync(TimeProvider.System.GetUtcNow());

        Assert.Contains(job, await ProposedAsync("next.porter"));
        var taken = await tracking.Api("porter", "next.porter").TakeTransportAsync(job, Now).ValueAsync();
        Assert.Equal("next.porter", taken.Porter);
        // The patient's waiting was not begun anew.
        Assert.True(taken.ReadyAt < TimeProvider.System.GetUtcNow().AddMinutes(-4));

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

    private async Task<Guid> TakenJobAsync(string by)
    {
        var way = new Way(TimeProvider.System.GetUtcNow().AddMinutes(-60))
            .Arrives(0)
            .IsAdmitted(10, 20, 30, "BSK-CAR-32A");
        await tracking.Log.TellAsync(way.All);
        var job = await tracking
            .Api("ward-nurse")
            .RequestTransportAsync(new(way.Stay, TransportMode.Chair, null, null, null, TransportPurpose.Examination))
            .ValueAsync();
        await tracking.Api("porter", by).TakeTransportAsync(job.TransportId, Now).DoneAsync();
        return job.TransportId;
    }

    private async Task<IEnumerable<Guid>> ProposedAsync(string to, string? because = null) =>
        (await tracking.Api("porter", to).ProposeTransportsAsync([]).ValueAsync())
            .Where(one => because is null || one.Reasons.Contains(because))
            .Select(one => one.Job.TransportId);
}
