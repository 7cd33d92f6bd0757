using System.Text.RegularExpressions;

namespace HospitalOps.EndToEndTests.Journeys;

/// <summary>
/// What the patient sees, in Arabic: the kiosk, the own phone, the wall screen and its voice; the nurse has a phone
/// too.
/// </summary>
public sealed class PatientsEyesTests(ProductFixture product)
{
    private const string Api = "/api/v1";

    [Fact]
    public async Task A_patient_takes_a_number_is_triaged_called_on_the_wall_and_done_all_in_Arabic()
    {
        var screen = await product.SignInAsync("rbt.display", size: (1920, 1080), before: Wall.Voices);
        await screen.Locator(".sound").ClickAsync();
        var kiosk = await product.SignInAsync("rbt.kiosk", size: (1080, 1920));

        // The kiosk: language, queue, number. A second tap of the same press gives no second number.
        await kiosk.GetByRole(AriaRole.Button, new() { Name = "العربية" }).ClickAsync();
        await Assertions.Expect(kiosk.Locator("main.kiosk[dir=rtl]")).ToBeVisibleAsync();
        await kiosk.GetByRole(AriaRole.Button, new() { Name = "الفرز" }).DblClickAsync();
        await Assertions.Expect(kiosk.Locator(".figure")).ToBeVisibleAsync();
        var number = await kiosk.Locator("section.given .figure").InnerTextAsync();
        await Assertions.Expect(kiosk.Locator("section.given")).ToContainTextAsync("عدد الأشخاص قبلكم");
        await Screenshot.TakeAsync(kiosk, "kiosk-number-ar");
        var paper = await PaperAsync(kiosk);
        Assert.Contains(number, paper, StringComparison.Ordinal);
        Assert.Contains("عدد الأشخاص قبلكم", paper, StringComparison.Ordinal);
        Assert.Contains("Personnes avant vous", paper, StringComparison.Ordinal);

        // The own phone follows the paper.
        var phone = await (
            await product.Browser.NewContextAsync(
                new()
                {
                    ViewportSize = new() { Width = 390, Height = 844 },
                    BaseURL = product.Address,
                }
            )
        ).NewPageAsync();
        var opened = await phone.GotoAsync(await FollowAddressAsync(number));
        Assert.Equal(
            ("no-store", "no-referrer"),
            (opened!.Headers["cache-control"], opened.Headers["referrer-policy"])
        );
        await Assertions.Expect(phone.Locator("html[dir=rtl]")).ToContainTextAsync("المرجو الانتظار");
        await Assertions.Expect(phone.Locator(".figure")).ToHaveTextAsync(number);

        // The nurse, on a phone in Arabic: call, start, level, on to the doctor.
        var nurse = await product.SignInAsync("rbt.triage", "ar", size: (390, 844));
        var hands = new Hands(nurse);
        await hands.PressAsync("نداء التالي");
        var call = screen.Locator(".call", new() { HasText = number });
        await Assertions.Expect(call).ToContainTextAsync(new Regex("Appelé · نودي عليه"), new() { Timeout = 10_000 });
        await Wall.ReadableAsync(screen, call);
        await Screenshot.TakeAsync(screen, "wall-called");
        await AgainAsync(phone);
        await Assertions.Expect(phone.Locator(".state.called")).ToContainTextAsync("دوركم الآن");
        await Screenshot.TakeAsync(phone, "follow-called-ar");
        await Wall.HeardAsync(screen, number);
        await hands.PressAsync("بدء");
        foreach (
            var (field, value) in new[]
            {
                ("وتيرة التنفس (/د)", "16"),
                ("تشبع الأكسجين SpO₂ (%)", "97"),
                ("الضغط الانقباضي (mmHg)", "124"),
                ("النبض (/د)", "88"),
                ("الحرارة (°C)", "37,2"),
                ("الألم (0 إلى 10)", "٢"),
            }
        )
            await hands.TypeAsync(field, value);
        await hands.ChooseAsync("يتنفس", "هواء عادي");
        await hands.ChooseAsync("الوعي", "يقظ");
        await Assertions.Expect(nurse.Locator(".proposal")).ToContainTextAsync("المستوى 4");
        await hands.PickAsync("المستوى المؤكد", "المستوى 4");
        await hands.PressAsync("تأكيد وتوجيه إلى الطبيب");
        await Assertions.Expect(call).ToHaveCountAsync(0, new() { Timeout = 10_000 });

        // The doctor: the same paper shows the new number; then it is over.
        using var doctor = await product.ApiAsync("rbt.doctor");
        var line = (await doctor.GetAsync($"{Api}/queues"))
            .Body!.AsArray()
            .Single(queue => queue!["kind"]!.ToString() == "doctor")!;
        var called = await doctor.PostAsync(
            $"{Api}/queues/{line["queueId"]}/call-next",
            new { servicePointId = line["servicePoints"]![0]!["servicePointId"]!.ToString() }
        );
        await Assertions
            .Expect(screen.Locator(".call", new() { HasText = called.Text("number") }))
            .ToBeVisibleAsync(new() { Timeout = 10_000 });
        await AgainAsync(phone);
        await Assertions.Expect(phone.Locator(".figure")).ToHaveTextAsync(called.Text("number"));
        await doctor.PostAsync($"{Api}/tickets/{called.Text("ticketId")}/start");
        await doctor.PostAsync($"{Api}/tickets/{called.Text("ticketId")}/finish");
        await AgainAsync(phone);
        await Assertions.Expect(phone.Locator(".state.done")).ToContainTextAsync("انتهت الخدمة");
        foreach (var page in new[] { screen, kiosk, phone, nurse })
            await page.Context.CloseAsync();
    }

    /// <summary>What a printer would get.</summary>
    private static async Task<string> PaperAsync(IPage kiosk)
    {
        await kiosk.EmulateMediaAsync(new() { Media = Media.Print });
        var text = await kiosk.Locator("body").InnerTextAsync();
        Assert.True(await kiosk.Locator(".slip svg.qr").IsVisibleAsync());
        Assert.False(await kiosk.Locator(".always").IsVisibleAsync());
        await Screenshot.TakeAsync(kiosk, "paper-ar");
        await kiosk.EmulateMediaAsync(new() { Media = Media.Screen });
        return text;
    }

    private async Task<string> FollowAddressAsync(string number)
    {
        using var triage = await product.ApiAsync("rbt.triage");
        var queue = (await triage.GetAsync($"{Api}/queues"))
            .Body!.AsArray()
            .Single(line => line!["kind"]!.ToString() == "triage")!["queueId"]!.ToString();
        var ticket = (await triage.GetAsync($"{Api}/queues/{queue}/board")).Body!["tickets"]!
            .AsArray()
            .Single(row => row!["number"]!.ToString() == number)!["ticketId"]!.ToString();
        return $"/t/{(await triage.GetAsync($"{Api}/tickets/{ticket}/slip")).Text("followCode")}?l=ar";
    }

    /// <summary>The phone wakes up: what its page does by itself every 20 s.</summary>
    private static async Task AgainAsync(IPage phone) =>
        await phone.EvaluateAsync("() => document.dispatchEvent(new Event('visibilitychange'))");
}
