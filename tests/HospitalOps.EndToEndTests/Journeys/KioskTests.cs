using System.Globalization;
using System.Text.RegularExpressions;

namespace HospitalOps.EndToEndTests.Journeys;

/// <summary>A kiosk is touched, by everybody.</summary>
public sealed class KioskTests(ProductFixture product)
{
    private const string Api = "/api/v1";

    /// <summary>The business day of the queues begins at this hour of the hospital.</summary>
    private const int DayStartsAtHour = 4;

    [Fact]
    public async Task A_patient_with_an_appointment_checks_in_by_touch_in_Arabic_with_number_and_birth_year()
    {
        // The clerk gives the appointment, by keyboard.
        var clerk = await product.SignInAsync("rbt.clerk");
        await clerk.GotoAsync("/appointments");
        var hands = new Hands(clerk);
        // Local time is what the page shows, never the time of the machine that looks at it.
        await Assertions.Expect(clerk.Locator(".age")).ToContainTextAsync(new Regex(@"\d\d:\d\d:\d\d"));
        var due = TimeOnly
            .Parse(
                Regex.Match(await clerk.Locator(".age").InnerTextAsync(), @"\d\d:\d\d:\d\d").Value,
                CultureInfo.InvariantCulture
            )
            .AddMinutes(2);
        await hands.TypeAsync("Année de naissance", "1957");
        // After midnight the day of the queue is still yesterday's; an appointment is booked by the calendar.
        var day = DateOnly.ParseExact(
            await clerk.GetByRole(AriaRole.Textbox, new() { Name = "Jour" }).First.InputValueAsync(),
            "dd/MM/yyyy",
            CultureInfo.InvariantCulture
        );
        await clerk
            .GetByRole(AriaRole.Textbox, new() { Name = "Jour" })
            .Last.FillAsync(
                day.AddDays(due.Hour < DayStartsAtHour ? 1 : 0).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)
            );
        await hands.TypeAsync("Heure", due.ToString("HH:mm", CultureInfo.InvariantCulture));
        await hands.PressAsync("Donner le rendez-vous");
        await Assertions.Expect(clerk.Locator(".slip")).ToBeAttachedAsync();
        var number = Regex
            .Match(await clerk.Locator(".given strong").InnerTextAsync(), @"(\d{4}) (\d{4})")
            .Value.Replace(" ", "", StringComparison.Ordinal);

        var kiosk = await product.SignInAsync("rbt.kiosk", size: (1080, 1920));
        await kiosk.GetByRole(AriaRole.Button, new() { Name = "العربية" }).ClickAsync();
        await kiosk.GetByRole(AriaRole.Button, new() { Name = "لدي موعد" }).ClickAsync();
        Assert.Empty(await SmallAsync(kiosk));
        // A digit of the paper read wrongly is noticed before anything is asked.
        await TypeAsync(kiosk, number[..^1] + (char)('0' + (number[^1] - '0' + 1) % 10));
        await Assertions.Expect(kiosk.Locator(".trouble")).ToContainTextAsync("راجعوا الورقة");
        for (var digit = 0; digit < number.Length; digit++)
            await kiosk.GetByRole(AriaRole.Button, new() { Name = "مسح" }).ClickAsync();
        await TypeAsync(kiosk, number);
        await TypeAsync(kiosk, "1958");
        await Assertions.Expect(kiosk.Locator(".trouble")).ToContainTextAsync("غير معروفين");
        await TypeAsync(kiosk, number);
        await TypeAsync(kiosk, "1957");
        await Assertions.Expect(kiosk.Locator("section.given .figure")).ToHaveTextAsync(new Regex("^M\\d{3}$"));
        await Screenshot.TakeAsync(kiosk, "kiosk-appointment-ar");

        // The desk sees the arrival with the same number.
        var ticket = await kiosk.Locator("section.given .figure").InnerTextAsync();
        await Assertions
            .Expect(clerk.Locator("section[aria-labelledby=expected] li", new() { HasText = ticket }))
            .ToContainTextAsync("arrivé");
        await LeaveAsync(ticket);
        foreach (var page in new[] { clerk, kiosk })
            await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_kiosk_is_touched_with_a_thumb_and_without_a_keyboard_and_its_buttons_come_down_for_a_wheelchair()
    {
        var kiosk = await product.SignInAsync("rbt.kiosk", size: (1080, 1920));
        await Assertions.Expect(kiosk.Locator(".about-data p")).ToHaveCountAsync(2);
        await Screenshot.TakeAsync(kiosk, "kiosk-first");
        var small = new List<string>();
        foreach (var language in new[] { "English", "Français" })
        {
            small.AddRange(await SmallAsync(kiosk));
            await kiosk.GetByRole(AriaRole.Button, new() { Name = language }).ClickAsync();
            await Assertions.Expect(kiosk.Locator("main[data-step=queue]")).ToBeVisibleAsync();
            small.AddRange(await SmallAsync(kiosk));
            if (language == "English")
                await kiosk.GetByRole(AriaRole.Button, new() { Name = "Back" }).ClickAsync();
        }
        Assert.Empty(small);
        Assert.Equal(0, await kiosk.Locator("input, textarea, select, fluent-text-input").CountAsync());
        await kiosk.GetByRole(AriaRole.Button, new() { Name = "Commandes plus bas" }).ClickAsync();
        await Assertions.Expect(kiosk.Locator("main.kiosk.low")).ToBeVisibleAsync();
        await Screenshot.TakeAsync(kiosk, "kiosk-low-fr");
        var top = await kiosk.EvaluateAsync<double>(
            """
            () => Math.min(
              ...[...document.querySelectorAll('main.kiosk button')].map(button => button.getBoundingClientRect().top)
            )
            """
        );
        Assert.True(top >= 960, $"a button begins at {top} px of 1920: too high for a sitting person");

        // The server is lost: the page says so by itself, in three languages.
        await kiosk.Context.SetOfflineAsync(true);
        await kiosk.EvaluateAsync(
            "() => document.getElementById('components-reconnect-modal').classList.add('components-reconnect-show')"
        );
        await Assertions.Expect(kiosk.Locator(".lost p")).ToHaveCountAsync(3);
        await Assertions.Expect(kiosk.Locator(".lost")).ToBeVisibleAsync();
        await kiosk.Context.CloseAsync();
    }

    /// <summary>Nobody of this test waits for the doctors of the others.</summary>
    private async Task LeaveAsync(string number)
    {
        using var doctor = await product.ApiAsync("rbt.doctor");
        var queue = (await doctor.GetAsync($"{Api}/queues"))
            .Body!.AsArray()
            .Single(line => line!["kind"]!.ToString() == "doctor")!["queueId"]!.ToString();
        var ticket = (await doctor.GetAsync($"{Api}/queues/{queue}/board")).Body!["tickets"]!
            .AsArray()
            .Single(row => row!["number"]!.ToString() == number)!["ticketId"]!.ToString();
        Assert.Equal(200, (await doctor.PostAsync($"{Api}/tickets/{ticket}/leave")).Status);
    }

    private static async Task TypeAsync(IPage kiosk, string digits)
    {
        foreach (var digit in digits)
            await kiosk.GetByRole(AriaRole.Button, new() { Name = digit.ToString(), Exact = true }).ClickAsync();
        await kiosk.GetByRole(AriaRole.Button, new() { Name = "متابعة" }).ClickAsync();
    }

    /// <summary>Buttons that a thumb could miss.</summary>
    private static Task<string[]> SmallAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            """
            () =>
              [...document.querySelectorAll('main.kiosk button')]
                .filter(button => {
                  const box = button.getBoundingClientRect();
                  return box.width < 64 || box.height < 64;
                })
                .map(button => button.textContent)
            """
        );
}
