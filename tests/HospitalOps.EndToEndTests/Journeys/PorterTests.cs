using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.EndToEndTests.Journeys;

/// <summary>
/// A porter's phone in a lift: the ward says ready, the tap is kept, the move counts at the time of the tap.
/// </summary>
public sealed class PorterTests(ProductFixture product)
{
    [Fact]
    public async Task A_patient_who_is_ready_is_carried_also_without_a_network()
    {
        var day = new SampleDay(product);
        await day.MakeAsync();
        using var nurse = await product.ApiAsync("bsk.nurse");
        using var porter = await product.ApiAsync("bsk.porter");
        string? job = null;
        await Eventually.TrueAsync(
            async () =>
                (
                    job = (await porter.GetAsync("/api/v1/transports"))
                        .Body!.AsArray()
                        .FirstOrDefault(row => row!["purpose"]!.ToString() == "bed" && row["readyAt"] is null)
                        ?["transportId"]!.ToString()
                )
                    is not null,
            TimeSpan.FromSeconds(20)
        );
        var stay = (await porter.GetAsync("/api/v1/transports"))
            .Body!.AsArray()
            .Single(row => row!["transportId"]!.ToString() == job)!["stayId"]!.ToString();
        var page = await product.SignInAsync("bsk.porter", "en", size: (390, 844));
        await page.GotoAsync("/porter");
        var line = page.Locator($"[data-job='{job}']");
        await line.Locator("[data-act=take]").WaitForAsync();

        // The ward's word is on the phone without a touch.
        Assert.Equal(201, (await nurse.PostAsync("/api/v1/transports", new { stayId = stay, mode = "chair" })).Status);
        await line.Locator("[data-act=start]").WaitForAsync();
        await page.Context.SetOfflineAsync(true);
        await line.Locator("[data-act=start]").ClickAsync();
        await Assertions.Expect(line.GetByText("Kept on this phone")).ToBeVisibleAsync();
        await page.WaitForTimeoutAsync(4000);
        Assert.Equal("requested", await StateAsync(porter, job!));
        await page.Context.SetOfflineAsync(false);

        await Eventually.TrueAsync(async () => await StateAsync(porter, job!) == "started", TimeSpan.FromSeconds(15));
        await line.Locator("[data-act=finish]").WaitForAsync();
        await line.Locator("[data-act=finish]").ClickAsync();
        await Eventually.TrueAsync(async () => await StateAsync(porter, job!) is null, TimeSpan.FromSeconds(15));
    }

    private static async Task<string?> StateAsync(ApiClient porter, string job) =>
        (await porter.GetAsync("/api/v1/transports"))
            .Body!.AsArray()
            .FirstOrDefault(row => row!["transportId"]!.ToString() == job)
            ?["state"]!.ToString();
}
