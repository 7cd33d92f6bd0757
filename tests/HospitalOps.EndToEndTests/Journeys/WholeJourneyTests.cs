using System.Text.RegularExpressions;
using HospitalOps.TestKit;

namespace HospitalOps.EndToEndTests.Journeys;

/// <summary>One patient from the door to the empty, clean bed, by five people who never touch a mouse.</summary>
public sealed class WholeJourneyTests(ProductFixture product)
{
    private static readonly string[] MilestonesOfTheJourney =
    [
        "ArrivedAt",
        "RegisteredAt",
        "CalledAt",
        "ServiceStartedAt",
        "TriageStartedAt",
        "TriagedAt",
        "FirstMedicalContactAt",
        "AdmissionDecidedAt",
        "BedRequestedAt",
        "BedOfferedAt",
        "BedReservedAt",
        "BedAcceptedAt",
        "BedReadyAt",
        "ReadyToMoveAt",
        "TransportStartedAt",
        "DepartedAt",
        "OccupiedAt",
        "ExpectedDischargeSetAt",
        "DischargeDecidedAt",
        "DischargePaperworkDoneAt",
        "ReadyToLeaveAt",
        "BedVacatedAt",
        "CleaningRequestedAt",
        "CleaningStartedAt",
        "CleaningEndedAt",
        "LeftHospitalAt",
    ];

    [Fact]
    public async Task The_keyboard_alone_brings_a_patient_from_the_ticket_to_the_clean_bed()
    {
        // Letters only: what has a digit in it is a number to the search box.
        var name =
            "Amrani"
            + string.Concat(
                Guid.CreateVersion7(TimeProvider.System.GetUtcNow())
                    .ToString("N")[^5..]
                    .Select(digit => (char)('a' + Convert.ToInt32($"{digit}", 16)))
            );
        var (clerk, clerkHands) = await SeatAsync("rbt.clerk");
        var (triage, triageHands) = await SeatAsync("rbt.triage");
        var (doctor, doctorHands) = await SeatAsync("rbt.doctor");
        var (beds, bedsHands) = await SeatAsync("rbt.beds");
        var (nurse, nurseHands) = await SeatAsync("rbt.nurse");

        // Reception: a ticket, the identity in both scripts, the stay.
        await clerkHands.PressAsync("Donner un ticket");
        await SomebodyWaitsAsync(clerk);
        await clerkHands.PressAsync("Appeler le suivant");
        await clerkHands.PressAsync("Commencer");
        await clerkHands.TypeAsync("Rechercher un patient", $"{name} Salma 1984");
        await clerkHands.OpenAsync("Nouveau patient");
        await clerkHands.TypeAsync("Nom (arabe)", "العمراني");
        await clerkHands.TypeAsync("Prénom (arabe)", "سلمى");
        await clerkHands.ChooseAsync("Sexe", "Féminin");
        await clerkHands.PressAsync("Créer et ouvrir le séjour");
        await Assertions
            .Expect(
                clerk.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(name, RegexOptions.IgnoreCase) }).First
            )
            .ToBeVisibleAsync(new() { Timeout = 20_000 });
        await clerkHands.PressAsync("Réorienter : Tri");

        // Triage: a level, then the doctor.
        await SomebodyWaitsAsync(triage);
        await triageHands.PressAsync("Appeler le suivant");
        await triageHands.PressAsync("Commencer");
        await triageHands.PickAsync("Niveau confirmé", "Tri 3A");
        await triageHands.PressAsync("Confirmer et orienter vers le médecin");

        // Doctor: seen, admitted, a bed asked.
        await SomebodyWaitsAsync(doctor);
        await doctorHands.PressAsync("Appeler le suivant");
        await doctorHands.PressAsync("Commencer");
        await doctorHands.PressAsync("Décider l'hospitalisation");
        await doctorHands.PressAsync("Demande de lit");
        await Assertions.Expect(doctor.GetByText("Lit demandé").Last).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await doctorHands.FollowAsync(doctor.GetByRole(AriaRole.Link, new() { Name = "Parcours du patient" }).First);
        var stay = await StayAsync(doctor);
        await doctor.GotoAsync("/consultation");
        await doctorHands.PressAsync("Terminer");
        await Assertions
            .Expect(doctor.GetByText(new Regex("· Terminé")).First)
            .ToBeVisibleAsync(new() { Timeout = 20_000 });
        await doctor.GotoAsync($"/stays/{stay}");

        var first = await ReserveAsync(beds, bedsHands, name);
        await ArriveAsync(nurse, nurseHands, first, name);

        // The ward asks another place; the receiving ward confirms, the old bed is left at the same instant.
        await nurse.GotoAsync($"/stays/{stay}");
        await nurseHands.OpenAsync("Demander un lit");
        await nurseHands.ChooseAsync("Niveau de soins", "Surveillance continue");
        await nurseHands.PressAsync("Demande de lit");
        var second = await ReserveAsync(beds, bedsHands, name);
        Assert.NotEqual(first.Ward, second.Ward);
        // The held bed has announced a porter: the nurse says that the patient can go.
        await nurse.GotoAsync($"/stays/{stay}");
        await nurseHands.PressAsync("Prêt au transfert: Vers le lit");
        await CarryAsync(stay);
        await ArriveAsync(nurse, nurseHands, second, name);

        // Leaving: expected, decided, papers, bed left, gone.
        await doctorHands.OpenAsync("Date de sortie prévue");
        await doctorHands.PressAsync("Enregistrer");
        await doctorHands.OpenAsync("Prononcer la sortie");
        await doctorHands.PressAsync("Prononcer la sortie");
        await clerk.GotoAsync($"/stays/{stay}");
        await clerkHands.PressAsync("Sortie administrative faite");
        await nurse.GotoAsync($"/wards/{second.Ward}?bed={second.Bed}");
        await nurseHands.PressAsync("Patient parti");
        await nurseHands.FollowAsync(nurse.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Oui, à") }));
        await clerkHands.PressAsync("Le patient est parti");

        // The last bed is cleaned and ready for the next patient.
        var (cleaner, cleanerHands) = await SeatAsync("rbt.cleaner");
        await cleanerHands.PressAsync($"Commencer {second.Code}");
        await cleanerHands.PressAsync($"Terminer {second.Code}");
        using var api = await product.ApiAsync("rbt.nurse");
        await Eventually.TrueAsync(
            async () => (await api.GetAsync($"/api/v1/beds/{second.Bed}")).Text("label") == "free",
            TimeSpan.FromSeconds(10),
            () => "the bed is not free"
        );

        await AssertMilestonesAsync(stay);
        foreach (var page in new[] { clerk, triage, doctor, beds, nurse, cleaner })
            await page.Context.CloseAsync();
    }

    private async Task<(IPage Page, Hands Hands)> SeatAsync(string user)
    {
        var page = await product.SignInAsync(user);
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).WaitForAsync();
        return (page, new Hands(page));
    }

    /// <summary>Nobody calls before the patient is on the screen.</summary>
    private static Task SomebodyWaitsAsync(IPage page) =>
        Assertions.Expect(page.Locator(".list .number").First).ToBeVisibleAsync(new() { Timeout = 20_000 });

    private static async Task<Guid> StayAsync(IPage page)
    {
        await page.WaitForURLAsync(new Regex("/stays/"));
        return Guid.Parse(new Uri(page.Url).Segments[^1]);
    }

    /// <summary>The bed manager takes the first proposal for this patient.</summary>
    private async Task<(string Ward, string Bed, string Code)> ReserveAsync(IPage page, Hands hands, string name)
    {
        await page.GotoAsync("/bed-requests");
        await hands.FollowAsync(
            page.Locator("section[aria-labelledby=requests]")
                .GetByRole(AriaRole.Button, new() { NameRegex = new Regex(name, RegexOptions.IgnoreCase) })
                .First
        );
        var reserve = page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Réserver ") }).First;
        await hands.FollowAsync(reserve);
        using var api = await product.ApiAsync("rbt.beds");
        string? bed = null;
        await Eventually.TrueAsync(
            async () => (bed = await ReservedAsync(api, page)) is not null,
            TimeSpan.FromSeconds(15),
            () => $"no bed was reserved on {page.Url}"
        );
        var view = await api.GetAsync($"/api/v1/beds/{bed}");
        return (view.Text("wardId"), bed!, view.Text("code"));
    }

    private static async Task<string?> ReservedAsync(TestKit.Services.ApiClient api, IPage page)
    {
        var chosen = Regex.Match(page.Url, "request=([0-9a-f-]+)").Groups[1].Value;
        var requests = (await api.GetAsync("/api/v1/placement-requests")).Body!.AsArray();
        return requests
            .SingleOrDefault(request => request!["placementRequestId"]!.ToString() == chosen)
            ?["bedId"]?.ToString();
    }

    /// <summary>The receiving ward says yes, then confirms that the patient lies there.</summary>
    private static async Task ArriveAsync(
        IPage page,
        Hands hands,
        (string Ward, string Bed, string Code) to,
        string name
    )
    {
        await page.GotoAsync($"/wards/{to.Ward}");
        await hands.PressAsync("Accepter");
        await hands.PressAsync("Confirmer l'arrivée");
        await Assertions
            .Expect(
                page.GetByRole(
                    AriaRole.Button,
                    new() { NameRegex = new Regex($"{Regex.Escape(to.Code)}.*{name}", RegexOptions.IgnoreCase) }
                )
            )
            .ToBeVisibleAsync(new() { Timeout = 15_000 });
    }

    /// <summary>The porter's part.</summary>
    private async Task CarryAsync(Guid stay)
    {
        using var porter = await product.ApiAsync("rbt.porter");
        string? job = null;
        await Eventually.TrueAsync(
            async () =>
                (
                    job = (await porter.GetAsync("/api/v1/transports"))
                        .Body!.AsArray()
                        .FirstOrDefault(row => row!["stayId"]!.ToString() == stay.ToString())
                        ?["transportId"]?.ToString()
                )
                    is not null,
            TimeSpan.FromSeconds(10),
            () => "no porter job"
        );
        await porter.PostAsync($"/api/v1/transports/{job}/start");
        await porter.PostAsync($"/api/v1/transports/{job}/finish");
    }

    private async Task AssertMilestonesAsync(Guid stay)
    {
        using var api = await product.ApiAsync("rbt.doctor");
        List<string> missing = [];
        await Eventually.TrueAsync(
            async () =>
            {
                var milestones = (await api.GetAsync($"/api/v1/journeys/{stay}/timeline")).Body![
                    "milestones"
                ]!.AsArray();
                Assert.All(milestones, milestone => Assert.NotNull(milestone!["recordedAt"]));
                missing =
                [
                    .. MilestonesOfTheJourney.Except(
                        milestones.Select(milestone => milestone!["milestone"]!.ToString())
                    ),
                ];
                return missing.Count == 0;
            },
            TimeSpan.FromSeconds(15),
            () => $"missing on the timeline: {string.Join(", ", missing)}"
        );
    }
}
