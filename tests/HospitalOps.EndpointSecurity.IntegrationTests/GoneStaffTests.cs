using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.EndpointSecurity.IntegrationTests;

/// <summary>What a person had in hand is for those who are there, as soon as he has signed out at Identity.</summary>
public sealed class GoneStaffTests(AllServicesFixture services)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_bed_that_a_cleaner_leaves_half_done_stands_still_and_another_goes_on()
    {
        var session = await SignInAsync("rbt.cleaner");
        using var nurse = As("BedManagement", "ward-nurse", "rbt.nurse");
        using var cleaner = As("BedManagement", "cleaner", "rbt.cleaner");
        using var other = As("BedManagement", "cleaner", "second.cleaner");
        var bed = (await nurse.GetAsync("/api/v1/free-beds?careLevel=standard")).Body!.AsArray()[0]![
            "code"
        ]!.ToString();
        Assert.True((await nurse.PostAsync("/api/v1/cleaning-jobs/report", new { bedCode = bed })).Status < 300);
        var job = (await cleaner.GetAsync("/api/v1/cleaning-jobs"))
            .Body!.AsArray()
            .Single(one => one!["bedCode"]!.ToString() == bed)!["cleaningJobId"]!.ToString();
        Assert.Equal(200, (await cleaner.PostAsync($"/api/v1/cleaning-jobs/{job}/start")).Status);

        await SignOutAsync(session);

        await Eventually.TrueAsync(async () => await StateAsync() == "paused", Soon);
        var resumed = await other.PostAsync($"/api/v1/cleaning-jobs/{job}/resume");
        Assert.Equal((200, "second.cleaner"), (resumed.Status, resumed.Text("cleaner")));

        async Task<string?> StateAsync() =>
            (await other.GetAsync("/api/v1/cleaning-jobs"))
                .Body!.AsArray()
                .FirstOrDefault(one => one!["cleaningJobId"]!.ToString() == job)
                ?["state"]!.ToString();
    }

    [Fact]
    public async Task Who_was_called_to_a_desk_waits_again_when_its_clerk_has_gone_and_the_desk_is_closed()
    {
        var session = await SignInAsync("rbt.clerk");
        using var clerk = As("WaitingQueue", "admissions-clerk", "rbt.clerk");
        var reception = (await clerk.GetAsync("/api/v1/queues"))
            .Body!.AsArray()
            .First(one => one!["kind"]!.ToString() == "reception")!;
        var queue = reception["queueId"]!.ToString();
        var point = reception["servicePoints"]!.AsArray()[0]!["servicePointId"]!.ToString();
        Assert.Equal(200, (await clerk.PostAsync($"/api/v1/service-points/{point}/open")).Status);
        var ticket = (await clerk.PostAsync($"/api/v1/queues/{queue}/tickets", new { channel = "desk" })).Text(
            "ticketId"
        );
        Assert.Equal(
            200,
            (
                await clerk.PostAsync(
                    $"/api/v1/tickets/{ticket}/call",
                    new { servicePointId = point, reason = "essai de l'appel" }
                )
            ).Status
        );

        await SignOutAsync(session);

        await Eventually.TrueAsync(async () => !await IsOpenAsync(), Soon);
        Assert.Equal("waiting", (await clerk.GetAsync($"/api/v1/tickets/{ticket}")).Text("state"));

        async Task<bool> IsOpenAsync() =>
            (await clerk.GetAsync("/api/v1/queues"))
                .Body!.AsArray()
                .SelectMany(one => one!["servicePoints"]!.AsArray())
                .Single(one => one!["servicePointId"]!.ToString() == point)!["isOpen"]!.GetValue<bool>();
    }

    private ApiClient As(string service, string role, string user) =>
        new(services.Address(service), services.Issuer.Token(role, AllServicesFixture.Rabat, user));

    private async Task<string> SignInAsync(string user)
    {
        using var client = new ApiClient(services.Address("Identity"), "");
        return (
            await client.PostAsync("/identity/token", new { userName = user, password = services.Passwords[user] })
        ).Text("refreshToken");
    }

    private async Task SignOutAsync(string session)
    {
        using var client = new ApiClient(services.Address("Identity"), "");
        Assert.Equal(204, (await client.PostAsync("/identity/sign-out", new { refreshToken = session })).Status);
    }
}
