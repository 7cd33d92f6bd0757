namespace HospitalOps.EndToEndTests.Journeys;

/// <summary>What hangs in a hall, or opens with a paper, names nobody.</summary>
public sealed class PublicPlacesTests(ProductFixture product)
{
    private const string Api = "/api/v1";

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
        await Assertions.Expect(screen.Locator(".call", new() { HasText = ticket.Text("number") })).ToBeVisibleAsync();
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
}
