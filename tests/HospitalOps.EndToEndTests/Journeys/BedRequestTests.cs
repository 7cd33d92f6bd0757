using HospitalOps.TestKit;

namespace HospitalOps.EndToEndTests.Journeys;

/// <summary>
/// A request for a bed goes wrong in the ways it does every day: refused by the ward, no longer needed, and overtaken
/// by a patient who is simply there. By keyboard.
/// </summary>
public sealed class BedRequestTests(ProductFixture product)
{
    private const string Api = "/api/v1";

    [Fact]
    public async Task A_ward_says_why_it_refuses_a_doctor_takes_the_request_back_and_a_nurse_fills_a_bed_directly()
    {
        using var clerk = await product.ApiAsync("bsk.clerk");
        using var manager = await product.ApiAsync("bsk.beds");
        const string Name = "Ouazzani";
        var patient = (
            await clerk.PostAsync(
                $"{Api}/patients",
                new
                {
                    lastNameLatin = Name,
                    firstNameLatin = "Laila",
                    sex = "female",
                    birthYear = 1971,
                    documentSeen = false,
                    provisional = false,
                    createAnywayReason = "test",
                }
            )
        ).Text("patientId");
        var stay = (await clerk.PostAsync($"{Api}/stays", new { patientId = patient, kind = "emergency" })).Text(
            "stayId"
        );
        var ward = (await manager.GetAsync($"{Api}/wards"))
            .Body!.AsArray()
            .Single(each => each!["code"]!.ToString() == "CAR")!["wardId"]!.ToString();

        // The doctor names level and service, and until when.
        var doctor = await product.SignInAsync("bsk.doctor");
        await doctor.GotoAsync($"/stays/{stay}");
        var hands = new Hands(doctor);
        await hands.ChooseAsync("Service", "CAR");
        await hands.PressAsync("Décider l'hospitalisation");
        await Assertions
            .Expect(doctor.GetByRole(AriaRole.Button, new() { Name = "Réviser la décision d'admission" }))
            .ToBeVisibleAsync(new() { Timeout = 20_000 });
        await hands.OpenAsync("Demander un lit");
        await hands.TypeAsync("Lit nécessaire avant (facultatif)", "demain");
        await Assertions.Expect(doctor.GetByText("Écrivez le jour et l'heure ainsi")).ToBeVisibleAsync();
        await hands.ReplaceAsync("Lit nécessaire avant (facultatif)", "24/12/2026 14:05");
        await hands.PressAsync("Demande de lit");
        await Assertions
            .Expect(doctor.Locator("summary", new() { HasText = "Retirer la demande" }))
            .ToBeVisibleAsync(new() { Timeout = 20_000 });

        // The ward of that service sees whom it will be asked for; a bed of it is held, and it says why not.
        var nurse = await product.SignInAsync("bsk.nurse", size: (390, 900));
        await nurse.GotoAsync($"/wards/{ward}");
        await Assertions
            .Expect(nurse.Locator("section[aria-labelledby=wanted]"))
            .ToContainTextAsync(Name, new() { Timeout = 20_000 });
        await Assertions
            .Expect(nurse.Locator("section[aria-labelledby=wanted]"))
            .ToContainTextAsync("nécessaire avant");
        var request = (await manager.GetAsync($"{Api}/placement-requests?state=open"))
            .Body!.AsArray()
            .Single(each => each!["stayId"]!.ToString() == stay)!;
        var id = request["placementRequestId"]!.ToString();
        Assert.Equal("CAR", request["serviceCode"]!.ToString());
        var bed = (await manager.GetAsync($"{Api}/placement-requests/{id}/suggestions")).Body!["suggestions"]!
            .AsArray()
            .First(option => option!["wardCode"]!.ToString() == "CAR" && option["label"]!.ToString() == "free")!;
        await manager.PostAsync(
            $"{Api}/placement-requests/{id}/reserve",
            new { bedId = bed["bedId"]!.ToString() },
            version: bed["bedVersion"]!.GetValue<long>()
        );
        var refusing = nurse.Locator("li", new() { HasText = Name }).Locator("details", new() { HasText = "Refuser" });
        await refusing.WaitForAsync(new() { Timeout = 20_000 });
        await refusing.Locator("summary").FocusAsync();
        await nurse.Keyboard.PressAsync("Enter");
        await new Hands(nurse).ChooseAsync("Motif", "isolement impossible ici");
        if (ProductFixture.Screenshots is { } folder)
            await nurse.ScreenshotAsync(new() { Path = Path.Combine(folder, "ward-refuse-390.png"), FullPage = true });
        await new Hands(nurse).PressAsync("Refuser le patient");
        await Eventually.TrueAsync(
            async () =>
                (await manager.GetAsync($"{Api}/placement-requests?state=open"))
                    .Body!.AsArray()
                    .Single(each => each!["placementRequestId"]!.ToString() == id)!["refusals"]!.GetValue<int>() == 1,
            TimeSpan.FromSeconds(20)
        );

        // The bed manager reads why, in words.
        var beds = await product.SignInAsync("bsk.beds");
        await beds.GotoAsync("/bed-requests");
        var line = beds.Locator("section[aria-labelledby=requests] tbody tr", new() { HasText = Name });
        await line.GetByRole(AriaRole.Button).FocusAsync();
        await beds.Keyboard.PressAsync("Enter");
        var panel = beds.Locator("section[aria-labelledby=for-whom]");
        await Assertions.Expect(panel).ToContainTextAsync("isolement impossible ici", new() { Timeout = 20_000 });

        // The doctor takes it back; the patient is put into a bed that is free.
        await hands.OpenAsync("Retirer la demande");
        await hands.TypeAsync("Motif", "va mieux");
        await hands.PressAsync("Retirer la demande de lit");
        await Assertions.Expect(line).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        // Admitted, in no bed, and nobody asks: the manager sees that too.
        await Assertions.Expect(beds.Locator("section[aria-labelledby=unplaced]")).ToContainTextAsync(Name);
        await nurse.GotoAsync($"/stays/{stay}");
        var nurseHands = new Hands(nurse);
        await nurseHands.OpenAsync("Installer directement dans un lit");
        await nurseHands.TypeAsync("Code du lit libre", "CAR-99Z");
        await nurseHands.PressAsync("Le patient est dans ce lit");
        await Assertions
            .Expect(nurse.GetByText("Aucun lit libre ne porte ce code"))
            .ToBeVisibleAsync(new() { Timeout = 20_000 });
        await nurseHands.ReplaceAsync("Code du lit libre", bed["bedCode"]!.ToString());
        await nurseHands.PressAsync("Le patient est dans ce lit");
        await Eventually.TrueAsync(
            async () =>
                (await manager.GetAsync($"{Api}/beds/{bed["bedId"]}")).Body!["occupancy"]?["stayId"]?.ToString()
                == stay,
            TimeSpan.FromSeconds(20)
        );
        // Once he lies in a bed, he is moved by a request, not put into a second one.
        await Assertions
            .Expect(nurse.Locator("summary", new() { HasText = "Installer directement dans un lit" }))
            .ToHaveCountAsync(0, new() { Timeout = 20_000 });
        if (ProductFixture.Screenshots is { } shots)
            await nurse.ScreenshotAsync(new() { Path = Path.Combine(shots, "stay-direct-390.png"), FullPage = true });
    }
}
