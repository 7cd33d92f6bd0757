namespace HospitalOps.EndToEndTests.Journeys;

public sealed class KeyboardTests(ProductFixture product)
{
    [Fact]
    public async Task A_cleaner_on_a_phone_starts_and_finishes_a_job_with_the_keyboard()
    {
        var day = new SampleDay(product);
        await day.MakeAsync();
        var page = await product.SignInAsync("bsk.cleaner", "en", size: (390, 844));
        await page.GotoAsync("/cleaning");
        var start = page.GetByRole(AriaRole.Button, new() { Name = "Start" }).First;
        await start.WaitForAsync();
        await page.WaitForTimeoutAsync(800);
        using var api = await product.ApiAsync("bsk.cleaner");
        var before = await StartedAsync(api);

        await start.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var finish = page.GetByRole(AriaRole.Button, new() { Name = "Finish" }).First;
        await finish.WaitForAsync();
        Assert.Equal(before + 1, await StartedAsync(api));
        await finish.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await HospitalOps.TestKit.Eventually.TrueAsync(
            async () => await StartedAsync(api) == before,
            TimeSpan.FromSeconds(5)
        );
    }

    private static async Task<int> StartedAsync(HospitalOps.TestKit.Services.ApiClient api) =>
        (await api.GetAsync("/api/v1/cleaning-jobs"))
            .Body!.AsArray()
            .Count(job => job!["state"]!.ToString() == "started");
}
