namespace HospitalOps.EndToEndTests.Journeys;

/// <summary>From the desk to the screen of the waiting room.</summary>
public sealed class DisplayTests(ProductFixture product)
{
    [Fact]
    public async Task A_number_called_out_of_turn_with_a_reason_is_the_large_one_on_the_screen_in_two_languages_at_once()
    {
        using var api = await product.ApiAsync("rbt.clerk");
        var queue = (await api.GetAsync("/api/v1/queues"))
            .Body!.AsArray()
            .Single(line => line!["kind"]!.ToString() == "reception")!["queueId"]!.ToString();
        await api.PostAsync($"/api/v1/queues/{queue}/tickets", new { channel = "desk" });
        var second = (await api.PostAsync($"/api/v1/queues/{queue}/tickets", new { channel = "desk" })).Text("number");
        var screen = await product.SignInAsync("rbt.display", size: (1280, 720));
        await Assertions.Expect(screen.Locator("main.display")).ToBeVisibleAsync();
        var clerk = await product.SignInAsync("rbt.clerk");
        await clerk.GotoAsync("/queues/reception");

        var hands = new Hands(clerk);
        await hands.PressAsync($"Appeler hors tour : {second}");
        await hands.TypeAsync("Motif", "Personne à mobilité réduite");
        await hands.PressAsync($"Appeler {second}");

        var call = screen.Locator(".call", new() { HasText = second });
        await Assertions.Expect(call).ToContainTextAsync("Appelé · نودي عليه");
        var last = screen.Locator(".last", new() { HasText = second });
        await Assertions.Expect(last).ToContainTextAsync("Guichet");
        await Assertions.Expect(last.Locator("[lang|=ar][dir=rtl]").Last).ToContainTextAsync("الشباك");
        // 8 m: the called number is a quarter of the height of the screen at least.
        Assert.True(
            await call.Locator(".big").EvaluateAsync<double>("number => parseFloat(getComputedStyle(number).fontSize)")
                >= 0.25 * 720
        );
        if (ProductFixture.Screenshots is { } folder)
            await screen.ScreenshotAsync(new() { Path = Path.Combine(folder, "display-called-fr.png") });
        await hands.PressAsync("Commencer");
        await Assertions.Expect(call).ToContainTextAsync("En cours · قيد الخدمة");
        await hands.PressAsync("Terminer");
        await Assertions.Expect(call).ToHaveCountAsync(0);
        foreach (var page in new[] { screen, clerk })
            await page.Context.CloseAsync();

        // The first one still waits: this test leaves the desk as it was.
        var first = await api.PostAsync(
            $"/api/v1/queues/{queue}/call-next",
            new
            {
                servicePointId = (await api.GetAsync("/api/v1/queues"))
                    .Body!.AsArray()
                    .Single(line => line!["queueId"]!.ToString() == queue)!["servicePoints"]![0]![
                    "servicePointId"
                ]!.ToString(),
            }
        );
        await api.PostAsync($"/api/v1/tickets/{first.Text("ticketId")}/leave");
    }
}
