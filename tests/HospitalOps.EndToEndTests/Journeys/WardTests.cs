using HospitalOps.TestKit;

namespace HospitalOps.EndToEndTests.Journeys;

/// <summary>A ward nurse and the patients of her ward, by keyboard.</summary>
public sealed class WardTests(ProductFixture product)
{
    [Fact]
    public async Task A_patient_goes_on_leave_comes_back_and_changes_beds_with_another_without_a_mouse()
    {
        var day = new SampleDay(product);
        await day.MakeAsync();
        var page = await product.SignInAsync("bsk.nurse", "en", size: (390, 900));
        using var nurse = await product.ApiAsync("bsk.nurse");
        var bed = await nurse.GetAsync($"/api/v1/beds/{day.Bed}");
        await page.GotoAsync($"/wards/{bed.Text("wardId")}?bed={day.Bed}");
        var (hands, heading) = (new Hands(page), page.Locator("h2#bed"));
        await Assertions.Expect(heading).ToContainTextAsync("Occupied");

        await hands.PressAsync("More actions");
        await hands.PressAsync("Leave, theatre, examination");
        await hands.PressAsync("Note the absence, keep the bed");
        await Assertions.Expect(heading).ToContainTextAsync("On leave");
        if (ProductFixture.Screenshots is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, "ward-leave-390.png"), FullPage = true });
        await hands.PressAsync("Back in the bed");
        await Assertions.Expect(heading).ToContainTextAsync("Occupied");

        await hands.PressAsync("More actions");
        await hands.PressAsync("Exchange two patients");
        await page.GetByRole(AriaRole.Combobox, new() { Name = "With the bed" }).WaitForAsync();
        await hands.PressAsync("Exchange");
        await Eventually.TrueAsync(
            async () =>
                (await nurse.GetAsync($"/api/v1/beds/{day.Bed}")).Body!["occupancy"]!["stayId"]!.ToString() != day.Stay,
            TimeSpan.FromSeconds(15)
        );
        if (ProductFixture.Screenshots is { } shots)
            await page.ScreenshotAsync(new() { Path = Path.Combine(shots, "ward-swapped-390.png"), FullPage = true });
    }
}
