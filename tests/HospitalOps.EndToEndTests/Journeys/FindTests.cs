using System.Diagnostics;
using HospitalOps.TestKit;

namespace HospitalOps.EndToEndTests.Journeys;

/// <summary>
/// Where is my patient: a nurse looks him up on her phone, and the place follows him without a touch.
/// </summary>
public sealed class FindTests(ProductFixture product)
{
    [Fact]
    public async Task A_nurse_finds_a_patient_and_sees_him_move()
    {
        var day = new SampleDay(product);
        await day.MakeAsync();
        using var nurse = await product.ApiAsync("bsk.nurse");
        using var clerk = await product.ApiAsync("bsk.clerk");
        var ipp = (await clerk.GetAsync($"/api/v1/stays/{day.Stay}")).Text("ipp");
        var code = (await nurse.GetAsync($"/api/v1/beds/{day.Bed}")).Text("code");
        var page = await product.SignInAsync("bsk.nurse", "ar", size: (390, 844));
        await page.GotoAsync("/find");
        // The keys of a desk: to the box, the number, Enter.
        await page.Locator("[data-find]").WaitForAsync();
        await page.Keyboard.PressAsync("F2");
        await page.Keyboard.TypeAsync(ipp);
        await page.Keyboard.PressAsync("Enter");
        var found = page.Locator("ul.candidates li").First;
        await Assertions.Expect(found).ToContainTextAsync(code, new() { Timeout = 20_000 });

        var version = (await nurse.GetAsync($"/api/v1/beds/{day.Bed}")).Body!["version"]!.GetValue<long>();
        Assert.Equal(
            200,
            (
                await nurse.PostAsync(
                    $"/api/v1/beds/{day.Bed}/leave",
                    new { kind = "theatre", dueBackAt = TimeProvider.System.GetUtcNow().AddHours(3) },
                    version: version
                )
            ).Status
        );
        // Called to theatre he lies in bed until the porter leaves with him, and is there when he is handed over.
        using var porter = await product.ApiAsync("bsk.porter");
        string? job = null;
        await Eventually.TrueAsync(
            async () =>
                (
                    job = (await porter.GetAsync($"/api/v1/transports?stayId={day.Stay}"))
                        .Body!.AsArray()
                        .FirstOrDefault(row => row!["purpose"]!.ToString() == "theatre")
                        ?["transportId"]!.ToString()
                )
                    is not null,
            TimeSpan.FromSeconds(20)
        );
        await Assertions.Expect(found).ToContainTextAsync(code);
        foreach (var (step, place) in new[] { ("start", "في الطريق"), ("finish", "قاعة العمليات") })
        {
            Assert.Equal(200, (await porter.PostAsync($"/api/v1/transports/{job}/{step}", new { })).Status);
            var watch = Stopwatch.StartNew();
            await Assertions.Expect(found).ToContainTextAsync(place, new() { Timeout = 20_000 });
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{step}: on the other screen after {watch.ElapsedMilliseconds} ms"
            );
        }
        if (ProductFixture.Screenshots is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "find-ar-390.png"), FullPage = true });
        await found.GetByRole(AriaRole.Link).ClickAsync();
        await page.WaitForURLAsync($"**/stays/{day.Stay}");
    }
}
