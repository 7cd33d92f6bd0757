using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.EndToEndTests.Journeys;

/// <summary>
/// The 30 % page with a baseline: proposed by one person on her phone, frozen by another, then figures on both screens.
/// </summary>
public sealed class GoalTests(ProductFixture product)
{
    private const string Api = "/api/v1";

    [Fact]
    public async Task A_baseline_is_frozen_by_a_second_person_and_the_page_keeps_to_a_phone_in_french_and_arabic()
    {
        // Morocco keeps UTC all year since September 2026.
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        // Of the other hospital, so that nobody else's day is in the way; a patient of the day before yesterday, told
        // late.
        await LateEntryAsync(new DateTimeOffset(today.AddDays(-2), new TimeOnly(9, 0), TimeSpan.Zero));
        using var manager = await product.ApiAsync("rbt.manager");
        using var second = await product.ApiAsync("rbt.admin");
        ApiReply proposed = null!;
        await Eventually.TrueAsync(
            async () =>
                (
                    proposed = await manager.PostAsync(
                        $"{Api}/baselines",
                        new { firstDay = today.AddYears(-1), lastDay = today.AddDays(-1) }
                    )
                ).Status == 201,
            TimeSpan.FromSeconds(40),
            () => $"{proposed.Status} {proposed.Body}"
        );
        Assert.Equal(
            "second_person_needed",
            (await manager.PostAsync($"{Api}/baselines/{proposed.Text("baselineId")}/freeze")).Code
        );
        Assert.Equal(200, (await second.PostAsync($"{Api}/baselines/{proposed.Text("baselineId")}/freeze")).Status);

        foreach (
            var (user, language, frozen) in new[]
            {
                ("rbt.manager", "fr", "Référence figée"),
                ("rbt.admin", "ar", "المرجع المثبت"),
            }
        )
        {
            var page = await product.SignInAsync(user, language, size: (390, 844));
            await page.GotoAsync("/goal?days=90");
            // The hash is one word of 64 letters.
            await Assertions
                .Expect(page.Locator(".hash"))
                .ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9a-f]{64}$"));
            await Assertions.Expect(page.Locator("#guards")).ToBeVisibleAsync();
            // Arrival to doctor, decision to bed, empty to ready, as they were told; compared with itself nothing has
            // changed.
            foreach (var minutes in new[] { "40", "110", "60" })
                await Assertions
                    .Expect(page.Locator("section[aria-labelledby=index] table"))
                    .ToContainTextAsync($"{minutes} {(language == "ar" ? "د" : "min")}");
            Assert.True(
                await page.EvaluateAsync<bool>(
                    "document.querySelector('.hash').getBoundingClientRect().width <= innerWidth && document.documentElement.scrollWidth <= innerWidth"
                )
            );
            await Assertions.Expect(page.Locator("#frozen")).ToHaveTextAsync(frozen);
            if (ProductFixture.Screenshots is { } folder)
                await page.ScreenshotAsync(
                    new() { Path = Path.Combine(folder, $"goal-frozen-{language}-390.png"), FullPage = true }
                );
        }
    }

    /// <summary>One patient from the door to a bed and out again, the bed cleaned: a wait of each ratio.</summary>
    private async Task LateEntryAsync(DateTimeOffset start)
    {
        using var clerk = await product.ApiAsync("rbt.clerk");
        using var triage = await product.ApiAsync("rbt.triage");
        using var doctor = await product.ApiAsync("rbt.doctor");
        using var beds = await product.ApiAsync("rbt.beds");
        using var nurse = await product.ApiAsync("rbt.nurse");
        using var cleaner = await product.ApiAsync("rbt.cleaner");
        DateTimeOffset At(int minute) => start.AddMinutes(minute);
        async Task<ApiReply> DoAsync(ApiClient who, string path, object body, long? version = null)
        {
            var reply = await who.PostAsync($"{Api}/{path}", body, version: version);
            return reply.Status is 200 or 201
                ? reply
                : throw new InvalidOperationException($"{path}: {reply.Status} {reply.Body}");
        }
        var queues = (await clerk.GetAsync($"{Api}/queues")).Body!.AsArray();
        string Queue(string kind) => queues.Single(queue => queue!["kind"]!.ToString() == kind)!["queueId"]!.ToString();
        var patient = (
            await DoAsync(
                clerk,
                "patients",
                new
                {
                    lastNameLatin = "Saidi",
                    firstNameLatin = "Hind",
                    sex = "female",
                    birthYear = 1971,
                    documentSeen = false,
                    provisional = false,
                    createAnywayReason = "test",
                }
            )
        ).Text("patientId");
        var ticket = await DoAsync(
            triage,
            $"queues/{Queue("triage")}/tickets",
            new
            {
                channel = "desk",
                patientId = patient,
                occurredAt = At(0),
            }
        );
        var stay = (
            await DoAsync(
                clerk,
                "stays",
                new
                {
                    patientId = patient,
                    kind = "emergency",
                    visitId = ticket.Text("visitId"),
                    occurredAt = At(3),
                }
            )
        ).Text("stayId");
        await DoAsync(triage, $"tickets/{ticket.Text("ticketId")}/triage", new { level = "3A", occurredAt = At(9) });
        var next = await DoAsync(
            triage,
            $"tickets/{ticket.Text("ticketId")}/redirect",
            new { queueId = Queue("doctor"), occurredAt = At(10) }
        );
        var point = queues.Single(queue => queue!["kind"]!.ToString() == "doctor")!["servicePoints"]![0]![
            "servicePointId"
        ]!.ToString();
        await DoAsync(
            doctor,
            $"tickets/{next.Text("ticketId")}/call",
            new
            {
                servicePointId = point,
                reason = "saisie tardive",
                occurredAt = At(40),
            }
        );
        await DoAsync(doctor, $"tickets/{next.Text("ticketId")}/start", new { occurredAt = At(40) });
        await DoAsync(doctor, $"tickets/{next.Text("ticketId")}/finish", new { occurredAt = At(60) });
        await DoAsync(
            doctor,
            $"stays/{stay}/admission-decision",
            new
            {
                careLevel = "standard",
                serviceCode = "CAR",
                occurredAt = At(90),
            }
        );
        var request = (
            await DoAsync(
                doctor,
                "placement-requests",
                new
                {
                    stayId = stay,
                    patientId = patient,
                    careLevel = "standard",
                    sex = "female",
                    ageClass = "adult",
                    isolation = "none",
                    priority = "emergency",
                    occurredAt = At(95),
                }
            )
        ).Text("placementRequestId");
        var free = (await beds.GetAsync($"{Api}/placement-requests/{request}/suggestions")).Body!["suggestions"]!
            .AsArray()
            .First(option => option!["label"]!.ToString() == "free")!;
        var bed = free["bedId"]!.ToString();
        async Task<long> VersionAsync() =>
            (await nurse.GetAsync($"{Api}/beds/{bed}")).Body!["version"]!.GetValue<long>();
        await DoAsync(
            beds,
            $"placement-requests/{request}/reserve",
            new { bedId = bed, occurredAt = At(120) },
            await VersionAsync()
        );
        await DoAsync(nurse, $"placement-requests/{request}/arrival", new { occurredAt = At(200) });
        await DoAsync(doctor, $"stays/{stay}/discharge-decision", new { destination = "home", occurredAt = At(600) });
        await DoAsync(
            nurse,
            $"beds/{bed}/vacate",
            new
            {
                stayId = stay,
                cause = "discharge",
                occurredAt = At(660),
            },
            await VersionAsync()
        );
        var job = (await cleaner.GetAsync($"{Api}/cleaning-jobs"))
            .Body!.AsArray()
            .Single(one => one!["bedId"]!.ToString() == bed)!["cleaningJobId"]!.ToString();
        await DoAsync(cleaner, $"cleaning-jobs/{job}/start", new { occurredAt = At(680) });
        await DoAsync(cleaner, $"cleaning-jobs/{job}/finish", new { occurredAt = At(720) });
    }
}
