using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using HospitalOps.TestKit;

namespace HospitalOps.EndToEndTests.Journeys;

/// <summary>
/// What the patient sees, in Arabic: the kiosk, the own phone, the wall screen and its voice; the nurse has a phone
/// too.
/// </summary>
public sealed class PatientsEyesTests(ProductFixture product)
{
    private const string Api = "/api/v1";

    /// <summary>The business day of the queues begins at this hour of the hospital.</summary>
    private const int DayStartsAtHour = 4;

    /// <summary>
    /// A screen's machine with a local Arabic and a local French voice, and one that would send words out; all that is
    /// said is noted.
    /// </summary>
    private const string Voices = """
        const voices = [{ lang: 'fr-FR', localService: false, name: 'away' }, { lang: 'fr-FR', localService: true }, { lang: 'ar-SA', localService: true }];
        window.heard = [];
        Object.defineProperty(window, 'speechSynthesis', { value: {
          getVoices: () => voices,
          speak: words => {
            window.heard.push({ text: words.text, language: words.voice.lang, local: words.voice.localService, volume: words.volume, at: performance.now() });
            setTimeout(() => { window.heard.at(-1).end = performance.now(); words.onend(); }, 120);
          } } });
        window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
        const tone = AudioContext.prototype.createOscillator;
        window.tones = 0;
        AudioContext.prototype.createOscillator = function () { window.tones++; return tone.call(this); };
        """;

    [Fact]
    public async Task A_patient_takes_a_number_is_triaged_called_on_the_wall_and_done_all_in_Arabic()
    {
        var screen = await product.SignInAsync("rbt.display", size: (1920, 1080), before: Voices);
        await screen.Locator(".sound").ClickAsync();
        var kiosk = await product.SignInAsync("rbt.kiosk", size: (1080, 1920));

        // The kiosk: language, queue, number. A second tap of the same press gives no second number.
        await kiosk.GetByRole(AriaRole.Button, new() { Name = "العربية" }).ClickAsync();
        await Assertions.Expect(kiosk.Locator("main.kiosk[dir=rtl]")).ToBeVisibleAsync();
        await kiosk.GetByRole(AriaRole.Button, new() { Name = "الفرز" }).DblClickAsync();
        await Assertions.Expect(kiosk.Locator(".figure")).ToBeVisibleAsync();
        var number = await kiosk.Locator("section.given .figure").InnerTextAsync();
        await Assertions.Expect(kiosk.Locator("section.given")).ToContainTextAsync("عدد الأشخاص قبلكم");
        await ShotAsync(kiosk, "kiosk-number-ar");
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
        var call = screen.Locator(".calls li", new() { HasText = number });
        await Assertions.Expect(call).ToContainTextAsync(new Regex("Appelé|نودي|Called"), new() { Timeout = 10_000 });
        await Assertions.Expect(screen.Locator("main.display[dir=rtl]")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await ReadableAsync(screen, call);
        await ShotAsync(screen, "wall-ar");
        await AgainAsync(phone);
        await Assertions.Expect(phone.Locator(".state.called")).ToContainTextAsync("دوركم الآن");
        await ShotAsync(phone, "follow-called-ar");
        await HeardAsync(screen, number);
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
        await hands.ChooseAsync("المستوى المؤكد", "المستوى 4");
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
            .Expect(screen.Locator(".calls li", new() { HasText = called.Text("number") }))
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
        await ShotAsync(kiosk, "kiosk-appointment-ar");

        // The desk sees the arrival with the same number.
        var ticket = await kiosk.Locator("section.given .figure").InnerTextAsync();
        await Assertions
            .Expect(clerk.Locator("section[aria-labelledby=expected] li", new() { HasText = ticket }))
            .ToContainTextAsync("arrivé");
        await LeaveAsync(ticket);
        foreach (var page in new[] { clerk, kiosk })
            await page.Context.CloseAsync();
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

    [Fact]
    public async Task No_name_birth_date_or_identifier_of_a_patient_reaches_kiosk_display_or_follow_page()
    {
        using var clerk = await product.ApiAsync("bsk.clerk");
        using var triage = await product.ApiAsync("bsk.triage");
        using var kioskApi = await product.ApiAsync("bsk.kiosk");
        using var displayApi = await product.ApiAsync("bsk.display");
        var patient = await clerk.PostAsync(
            $"{Api}/patients",
            new
            {
                lastNameLatin = "Zeroualisecret",
                firstNameLatin = "Noufissasecret",
                lastNameArabic = "الزروالي",
                firstNameArabic = "نفيسة",
                sex = "female",
                birthDate = "1951-07-19",
                documentSeen = false,
                provisional = false,
                createAnywayReason = "test",
            }
        );
        var line = (await clerk.GetAsync($"{Api}/queues"))
            .Body!.AsArray()
            .Single(queue => queue!["kind"]!.ToString() == "triage")!;
        var ticket = await triage.PostAsync(
            $"{Api}/queues/{line["queueId"]}/tickets",
            new { channel = "desk", patientId = patient.Text("patientId") }
        );
        await triage.PostAsync($"{Api}/tickets/{ticket.Text("ticketId")}/triage", new { level = "1" });
        await triage.PostAsync(
            $"{Api}/queues/{line["queueId"]}/call-next",
            new { servicePointId = line["servicePoints"]![1]!["servicePointId"]!.ToString() }
        );
        var code = (await triage.GetAsync($"{Api}/tickets/{ticket.Text("ticketId")}/slip")).Text("followCode");

        var screen = await product.SignInAsync("bsk.display");
        await Assertions
            .Expect(screen.Locator(".calls li", new() { HasText = ticket.Text("number") }))
            .ToBeVisibleAsync();
        var kiosk = await product.SignInAsync("bsk.kiosk");
        await kiosk.GetByRole(AriaRole.Button, new() { Name = "Français" }).ClickAsync();
        await Assertions.Expect(kiosk.GetByRole(AriaRole.Button, new() { Name = "Tri" })).ToBeVisibleAsync();
        var phone = await kiosk.Context.NewPageAsync();
        await phone.GotoAsync($"/t/{code}?l=fr");
        string[] seen =
        [
            await screen.ContentAsync(),
            await kiosk.ContentAsync(),
            await phone.ContentAsync(),
            (await kioskApi.GetAsync($"{Api}/kiosk/queues")).Body!.ToJsonString(),
            (await displayApi.GetAsync($"{Api}/public-display")).Body!.ToJsonString(),
            (await displayApi.GetAsync($"{Api}/followed-tickets/{code}")).Body!.ToJsonString(),
        ];

        Assert.Contains(ticket.Text("number"), seen[0], StringComparison.Ordinal);
        Assert.Contains(ticket.Text("number"), seen[2], StringComparison.Ordinal);
        string[] secrets =
        [
            "Zeroualisecret",
            "Noufissasecret",
            "الزروالي",
            "نفيسة",
            "1951",
            "19/07",
            "El Alaoui",
            "العلوي",
            patient.Text("patientId"),
            ticket.Text("ticketId"),
            ticket.Text("visitId"),
        ];
        foreach (var text in seen)
        foreach (var secret in secrets)
            Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await kiosk.EvaluateAsync<int>("() => localStorage.length + sessionStorage.length"));
        await triage.PostAsync($"{Api}/tickets/{ticket.Text("ticketId")}/leave");
        foreach (var page in new[] { screen, kiosk })
            await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_kiosk_is_touched_with_a_thumb_and_without_a_keyboard_and_its_buttons_come_down_for_a_wheelchair()
    {
        var kiosk = await product.SignInAsync("rbt.kiosk", size: (1080, 1920));
        await Assertions.Expect(kiosk.Locator(".about-data p")).ToHaveCountAsync(3);
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
        await ShotAsync(kiosk, "kiosk-low-fr");
        var top = await kiosk.EvaluateAsync<double>(
            "() => Math.min(...[...document.querySelectorAll('main.kiosk button')].map(button => button.getBoundingClientRect().top))"
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

    private static Task<string[]> SmallAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('main.kiosk button')].filter(button => { const box = button.getBoundingClientRect(); return box.width < 64 || box.height < 64; }).map(button => button.textContent)"
        );

    /// <summary>What a printer would get.</summary>
    private static async Task<string> PaperAsync(IPage kiosk)
    {
        await kiosk.EmulateMediaAsync(new() { Media = Media.Print });
        var text = await kiosk.Locator("body").InnerTextAsync();
        Assert.True(await kiosk.Locator(".slip svg.qr").IsVisibleAsync());
        Assert.False(await kiosk.Locator(".always").IsVisibleAsync());
        await ShotAsync(kiosk, "paper-ar");
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

    /// <summary>8 m: number and counter of at least 8 % of the height, contrast of at least 7 : 1.</summary>
    private static async Task ReadableAsync(IPage screen, ILocator call)
    {
        foreach (var part in new[] { ".big", ".where" })
        {
            var look = await call.Locator(part)
                .EvaluateAsync<JsonElement>(
                    """
                    element => {
                      const light = colour => { const [r, g, b] = colour.match(/[\d.]+/g).map(part => { const c = part / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
                      let below = element;
                      while (getComputedStyle(below).backgroundColor === 'rgba(0, 0, 0, 0)') below = below.parentElement;
                      const [a, b] = [light(getComputedStyle(element).color), light(getComputedStyle(below).backgroundColor)].sort((x, y) => y - x);
                      return { size: parseFloat(getComputedStyle(element).fontSize), contrast: (a + 0.05) / (b + 0.05) };
                    }
                    """
                );
            Assert.True(look.GetProperty("size").GetDouble() >= 0.08 * 1080, $"{part}: {look}");
            Assert.True(look.GetProperty("contrast").GetDouble() >= 7, $"{part}: {look}");
        }
        Assert.Equal(
            -1,
            await call.Locator(".arrow")
                .EvaluateAsync<double>("arrow => new DOMMatrix(getComputedStyle(arrow).transform).a")
        );
        Assert.Equal("ltr", await call.Locator(".big").GetAttributeAsync("dir"));
        Assert.Equal(1080, await screen.EvaluateAsync<int>("() => document.documentElement.scrollHeight"));
    }

    /// <summary>A chime, then Arabic, then French, by local voices only, one after the other.</summary>
    private static async Task HeardAsync(IPage screen, string number)
    {
        await screen.WaitForFunctionAsync(
            "() => window.heard.length >= 2 && window.heard[1].end",
            null,
            new() { Timeout = 30_000 }
        );
        var heard = (await screen.EvaluateAsync<JsonElement>("() => window.heard")).EnumerateArray().ToList();
        Assert.Equal(["ar-SA", "fr-FR"], heard.Select(words => words.GetProperty("language").GetString()));
        Assert.All(heard, words => Assert.True(words.GetProperty("local").GetBoolean()));
        var said = int.Parse(Regex.Match(number, "\\d+").Value, CultureInfo.InvariantCulture)
            .ToString(CultureInfo.InvariantCulture);
        Assert.All(
            heard,
            words => Assert.Contains(said, words.GetProperty("text").GetString(), StringComparison.Ordinal)
        );
        Assert.True(
            heard[1].GetProperty("at").GetDouble() >= heard[0].GetProperty("end").GetDouble(),
            "the voices talk over each other"
        );
        Assert.Equal(2, await screen.EvaluateAsync<int>("() => window.tones"));
    }

    private static async Task ShotAsync(IPage page, string name)
    {
        if (ProductFixture.Screenshots is { } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }
}
