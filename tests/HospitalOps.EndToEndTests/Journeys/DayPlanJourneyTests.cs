using System.Text.RegularExpressions;

namespace HospitalOps.EndToEndTests.Journeys;

public sealed class DayPlanJourneyTests(ProductFixture product)
{
    [Fact]
    public async Task A_bed_manager_computes_the_plan_accepts_one_line_with_the_keyboard_and_rejects_the_next_with_a_reason()
    {
        var day = new SampleDay(product);
        await day.MakeAsync();
        await day.MakeAsync();
        var page = await product.SignInAsync("bsk.beds", "en");
        await page.GotoAsync("/day-plan");
        var compute = page.GetByRole(AriaRole.Button, new() { Name = "Compute again" });
        await compute.WaitForAsync();
        await page.WaitForTimeoutAsync(800);
        await compute.ClickAsync();
        await Assertions
            .Expect(page.GetByText("Plan of the day made").First)
            .ToBeVisibleAsync(new() { Timeout = 20_000 });
        var accept = page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Accept: ") });
        await Assertions.Expect(accept).Not.ToHaveCountAsync(0);
        using var manager = await product.ApiAsync("bsk.beds");
        var before = await ReservedAsync(manager);

        await accept.First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await HospitalOps.TestKit.Eventually.TrueAsync(
            async () => await ReservedAsync(manager) == before + 1,
            TimeSpan.FromSeconds(10)
        );
        await Assertions.Expect(page.GetByText("Accepted", new() { Exact = true }).First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Reject: ") }).First.ClickAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Reason" })
            .First.FillAsync("Family asked for another ward");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reject", Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.GetByText("Family asked for another ward").First).ToBeVisibleAsync();
        Assert.Equal(before + 1, await ReservedAsync(manager));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Weights_are_tried_on_yesterday_and_saved_with_a_reason()
    {
        var page = await product.SignInAsync("rbt.admin", "en");
        await page.GotoAsync("/placement-weights");
        var weight = page.GetByRole(AriaRole.Textbox, new() { Name = "Exact level of care" });
        await weight.WaitForAsync();
        await page.WaitForTimeoutAsync(800);
        await weight.FillAsync("33");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByText("Weights changed: 1")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the effect on yesterday's requests" }).ClickAsync();
        await Assertions.Expect(page.GetByText(new Regex("^Yesterday's requests: "))).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Reason" }).FillAsync("Agreed at the bed meeting");
        await page.Keyboard.PressAsync("Tab");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Agreed at the bed meeting")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Version 1")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    private static async Task<int> ReservedAsync(HospitalOps.TestKit.Services.ApiClient api) =>
        (await api.GetAsync("/api/v1/placement-requests"))
            .Body!.AsArray()
            .Count(request => request!["state"]!.ToString() == "reserved");
}
