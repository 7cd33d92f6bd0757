using System.Diagnostics;

namespace HospitalOps.EndToEndTests.Journeys;

public sealed class LiveTests(ProductFixture product)
{
    [Fact]
    public async Task A_bed_vacated_by_one_person_changes_on_the_board_of_another_within_a_second()
    {
        var day = new SampleDay(product);
        await day.MakeAsync();
        var page = await product.SignInAsync("bsk.nurse", "en");
        using var nurse = await product.ApiAsync("bsk.nurse");
        var bed = await nurse.GetAsync($"/api/v1/beds/{day.Bed}");
        await page.GotoAsync($"/wards/{bed.Text("wardId")}");
        // Lists beside the rooms name the bed too, as soon as it has something to say.
        var tile = page.Locator($"button[data-bed='{day.Bed}']");
        await Assertions.Expect(tile).ToContainTextAsync("Occupied");
        await page.WaitForTimeoutAsync(1000);

        await day.VacateAsync(day.Stay, day.Bed);
        var watch = Stopwatch.StartNew();
        await Assertions.Expect(tile).ToContainTextAsync("To be cleaned", new() { Timeout = 5000 });

        // One second is promised; the rest of the limit is the test's own browser on a busy machine.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"took {watch.ElapsedMilliseconds} ms");
    }

    [Fact]
    public async Task A_wrong_password_is_told_in_the_language_of_the_page()
    {
        var context = await product.Browser.NewContextAsync(new() { BaseURL = product.Address });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator("fluent-text-input[name=userName] input").FillAsync("bsk.nurse");
        await page.Locator("fluent-text-input[name=password] input").FillAsync("wrong");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("fluent-message-bar[role=alert]")).ToBeVisibleAsync();
        await context.CloseAsync();
    }

    [Fact]
    public async Task A_page_of_another_role_is_not_shown()
    {
        var page = await product.SignInAsync("bsk.cleaner");
        await page.GotoAsync("/bed-requests");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).Not.ToContainTextAsync("El Alaoui");
        Assert.DoesNotContain(
            "Demandes de lit",
            await page.GetByRole(AriaRole.Main).InnerTextAsync(),
            StringComparison.OrdinalIgnoreCase
        );
    }
}
