using System.Text.Json.Nodes;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.EndToEndTests;

/// <summary>Patients in all stages, made through the public API, so that no page is empty.</summary>
internal sealed class SampleDay(ProductFixture product)
{
    private const string Api = "/api/v1";

    public string Stay { get; private set; } = "";

    /// <summary>Whose stay it is; another record was merged into his.</summary>
    public string Patient { get; private set; } = "";

    public string Ward { get; private set; } = "";

    public string BedCode { get; private set; } = "";

    public string Bed { get; private set; } = "";

    /// <summary>A bed is asked for and none is held.</summary>
    public string OpenRequest { get; private set; } = "";

    /// <summary>On the paper of somebody who waits at reception.</summary>
    public string FollowCode { get; private set; } = "";

    public async Task MakeAsync()
    {
        using var clerk = await product.ApiAsync("bsk.clerk");
        using var triage = await product.ApiAsync("bsk.triage");
        using var doctor = await product.ApiAsync("bsk.doctor");
        var queues = (await clerk.GetAsync($"{Api}/queues")).Body!.AsArray();
        string Queue(string kind) => queues.Single(queue => queue!["kind"]!.ToString() == kind)!["queueId"]!.ToString();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            var given = await clerk.PostAsync($"{Api}/queues/{Queue("reception")}/tickets", new { channel = "desk" });
            FollowCode = (await clerk.GetAsync($"{Api}/tickets/{given.Text("ticketId")}/slip")).Text("followCode");
        }
        foreach (var level in new[] { "3B", "2", "4" })
        {
            var ticket = (
                await triage.PostAsync($"{Api}/queues/{Queue("triage")}/tickets", new { channel = "desk" })
            ).Text("ticketId");
            await triage.PostAsync($"{Api}/tickets/{ticket}/triage", new { level });
            if (level != "4")
                await triage.PostAsync($"{Api}/tickets/{ticket}/redirect", new { queueId = Queue("doctor") });
        }
        (Stay, Bed) = await InBedAsync(clerk, doctor, "El Alaoui", "Mohammed", "العلوي", "محمد");
        Patient = (await clerk.GetAsync($"{Api}/stays/{Stay}")).Text("patientId");
        var double_ = await clerk.PostAsync(
            $"{Api}/patients",
            new
            {
                lastNameLatin = "Alaoui",
                firstNameLatin = "Med",
                sex = "male",
                documentSeen = false,
                provisional = false,
                createAnywayReason = "test",
            }
        );
        await clerk.PostAsync(
            $"{Api}/patients/{Patient}/merge",
            new { retiredPatientId = double_.Text("patientId"), reason = "même personne" }
        );
        // The journey follows its events a moment later.
        await Eventually.TrueAsync(
            async () =>
                (
                    await doctor.PostAsync(
                        $"{Api}/journeys/{Stay}/expected-discharge",
                        new { expectedAt = TimeProvider.System.GetUtcNow().AddHours(5), confidence = "likely" }
                    )
                ).Status == 200,
            TimeSpan.FromSeconds(20)
        );
        await doctor.PostAsync(
            $"{Api}/journeys/{Stay}/blockers",
            new { kind = "bill", dueAt = TimeProvider.System.GetUtcNow().AddHours(2) }
        );
        var (leaving, coming) = await InBedAsync(clerk, doctor, "Bennani", "Khadija", "بناني", "خديجة");
        await PlanAsync(
            doctor,
            leaving,
            coming,
            (await AskAsync(clerk, doctor, "Cherkaoui", "Youssef", "الشرقاوي", "يوسف")).Request
        );
        await SendAsync(doctor, Stay);
        OpenRequest = (await AskAsync(clerk, doctor, "Lahlou", "Salma", "لحلو", "سلمى")).Request;
        await HoldAsync((await AskAsync(clerk, doctor, "Fassi", "Amina", "الفاسي", "أمينة")).Request);
        using (var manager = await product.ApiAsync("bsk.beds"))
            await manager.PostAsync($"{Api}/day-plans");
        var (gone, bed) = await InBedAsync(clerk, doctor, "Tazi", "Zineb", "التازي", "زينب");
        await doctor.PostAsync($"{Api}/stays/{gone}/discharge-decision", new { destination = "home" });
        await VacateAsync(gone, bed);
    }

    public async Task VacateAsync(string stay, string bed)
    {
        using var nurse = await product.ApiAsync("bsk.nurse");
        var version = (await nurse.GetAsync($"{Api}/beds/{bed}")).Body!["version"]!.GetValue<long>();
        await nurse.PostAsync($"{Api}/beds/{bed}/vacate", new { stayId = stay, cause = "discharge" }, version: version);
    }

    private static async Task<(string Stay, string Request)> AskAsync(
        ApiClient clerk,
        ApiClient doctor,
        string last,
        string first,
        string lastArabic,
        string firstArabic
    )
    {
        var patient = (
            await clerk.PostAsync(
                $"{Api}/patients",
                new
                {
                    lastNameLatin = last,
                    firstNameLatin = first,
                    lastNameArabic = lastArabic,
                    firstNameArabic = firstArabic,
                    sex = "female",
                    birthYear = 1970,
                    documentSeen = false,
                    provisional = false,
                    createAnywayReason = "test",
                }
            )
        ).Text("patientId");
        var stay = (await clerk.PostAsync($"{Api}/stays", new { patientId = patient, kind = "emergency" })).Text(
            "stayId"
        );
        await doctor.PostAsync(
            $"{Api}/stays/{stay}/admission-decision",
            new { careLevel = "standard", serviceCode = "CAR" }
        );
        var request = await doctor.PostAsync(
            $"{Api}/placement-requests",
            new
            {
                stayId = stay,
                patientId = patient,
                careLevel = "standard",
                sex = "female",
                ageClass = "adult",
                isolation = "none",
                priority = "emergency",
            }
        );
        return (stay, request.Text("placementRequestId"));
    }

    private async Task<(string Stay, string Bed)> InBedAsync(
        ApiClient clerk,
        ApiClient doctor,
        string last,
        string first,
        string lastArabic,
        string firstArabic
    )
    {
        var (stay, request) = await AskAsync(clerk, doctor, last, first, lastArabic, firstArabic);
        using var nurse = await product.ApiAsync("bsk.nurse");
        var bed = await HoldAsync(request);
        await nurse.PostAsync($"{Api}/placement-requests/{request}/arrival");
        (Ward, BedCode) = (bed["wardId"]!.ToString(), bed["bedCode"]!.ToString());
        return (stay, bed["bedId"]!.ToString());
    }

    /// <summary>The patient is expected to leave tomorrow, and his bed is planned for a request.</summary>
    private async Task PlanAsync(ApiClient doctor, string leaving, string bed, string request)
    {
        var expectedAt = TimeProvider.System.GetUtcNow().AddHours(20);
        await Eventually.TrueAsync(
            async () =>
                (
                    await doctor.PostAsync(
                        $"{Api}/journeys/{leaving}/expected-discharge",
                        new { expectedAt, confidence = "likely" }
                    )
                ).Status == 200,
            TimeSpan.FromSeconds(30)
        );
        using var manager = await product.ApiAsync("bsk.beds");
        await Eventually.TrueAsync(
            async () =>
                (
                    await manager.PostAsync(
                        $"{Api}/placement-requests/{request}/plan-hold",
                        new { bedId = bed },
                        version: (await manager.GetAsync($"{Api}/beds/{bed}")).Body!["version"]!.GetValue<long>()
                    )
                ).Status == 200,
            TimeSpan.FromSeconds(30)
        );
    }

    /// <summary>The other hospital is asked for a bed.</summary>
    private static async Task SendAsync(ApiClient doctor, string stay)
    {
        var patient = (await doctor.GetAsync($"{Api}/stays/{stay}")).Text("patientId");
        await doctor.PostAsync(
            $"{Api}/placement-requests",
            new
            {
                stayId = stay,
                patientId = patient,
                careLevel = "standard",
                sex = "female",
                ageClass = "adult",
                isolation = "none",
                priority = "planned",
                singleRoom = "wished",
                equipment = new[] { "oxygen" },
                toHospitalId = "0199a000-0000-7000-8000-000000000002",
            }
        );
    }

    /// <summary>Holds the first free bed of the suggestions.</summary>
    private async Task<JsonNode> HoldAsync(string request)
    {
        using var manager = await product.ApiAsync("bsk.beds");
        var bed = (await manager.GetAsync($"{Api}/placement-requests/{request}/suggestions")).Body!["suggestions"]!
            .AsArray()
            .First(option => option!["label"]!.ToString() == "free")!;
        await manager.PostAsync(
            $"{Api}/placement-requests/{request}/reserve",
            new { bedId = bed["bedId"]!.ToString() },
            version: bed["bedVersion"]!.GetValue<long>()
        );
        return bed;
    }
}
