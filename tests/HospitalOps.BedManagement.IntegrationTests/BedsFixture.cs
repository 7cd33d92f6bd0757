using System.Text.Json.Nodes;
using HospitalOps.Api.Admissions;
using HospitalOps.SharedKernel.Admissions;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

// One test kills the service; the others need it.
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.None)]
[assembly: AssemblyFixture(typeof(HospitalOps.BedManagement.IntegrationTests.BedsFixture))]

namespace HospitalOps.BedManagement.IntegrationTests;

/// <summary>Admissions and BedManagement as processes on real servers, and the intent methods of the tests.</summary>
public sealed class BedsFixture : IAsyncLifetime
{
    public static readonly Guid Bouskoura = new("0199a000-0000-7000-8000-000000000001");
    public static readonly Guid Rabat = new("0199a000-0000-7000-8000-000000000002");

    /// <summary>A test takes two or three beds of a ward.</summary>
    private const int Enough = 5;

    private readonly TestServers servers = new();
    private readonly TestIssuer issuer = new();
    private ServiceProcess? admissions;
    private int people;

    public ServiceProcess Beds { get; private set; } = null!;

    public TestDatabase Database { get; private set; } = null!;

    public TestDatabase AdmissionsDatabase { get; private set; } = null!;

    /// <summary>What people ask of BedManagement.</summary>
    public BedsApi Api => new(this);

    public async ValueTask InitializeAsync()
    {
        await issuer.StartAsync();
        Database = await servers.CreateDatabaseAsync("beds");
        AdmissionsDatabase = await servers.CreateDatabaseAsync("admissions");
        var vhost = await servers.CreateVhostAsync();
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__admissionsdb"] = AdmissionsDatabase.ConnectionString,
            ["ConnectionStrings__bedsdb"] = Database.ConnectionString,
            ["ConnectionStrings__messaging"] = vhost.Address,
            ["ConnectionStrings__redis"] = (await servers.RedisAsync()).ConnectionString,
            ["services__identity__http__0"] = issuer.Address,
        };
        (admissions, Beds) = (
            new ServiceProcess("HospitalOps.Admissions"),
            new ServiceProcess("HospitalOps.BedManagement")
        );
        settings["services__admissions__http__0"] = admissions.Address;
        await Task.WhenAll(admissions.StartAsync(settings), Beds.StartAsync(settings));
    }

    public ApiClient As(string role, Guid? hospital = null, string? user = null) =>
        new(Beds.Address, issuer.Token(role, hospital ?? Bouskoura, user));

    /// <summary>A clerk, or somebody else, at the admissions service.</summary>
    public ApiClient AtDesk(string role = "admissions-clerk", string? user = null) =>
        new(admissions!.Address, issuer.Token(role, Bouskoura, user));

    public TApi Client<TApi>(string role, Guid? hospital = null, string? user = null)
        where TApi : class =>
        TypedCalls.Client<TApi>(
            typeof(TApi) == typeof(IAdmissionsApi) ? admissions!.Address : Beds.Address,
            issuer.Token(role, hospital ?? Bouskoura, user)
        );

    /// <summary>A new patient with an open stay, of whom nobody told the age.</summary>
    public Task<(Guid Patient, Guid Stay)> PatientAsync() => PatientAsync("female", null);

    public async Task<(Guid Patient, Guid Stay)> PatientAsync(string sex, DateOnly? born)
    {
        var clerk = Client<IAdmissionsApi>("admissions-clerk");
        var patient = await clerk
            .RegisterPatientAsync(
                new RegisterPatientRequest
                {
                    LastNameLatin = $"Essai {Interlocked.Increment(ref people)}",
                    Sex = Codes.Parse<Sex>(sex),
                    BirthDate = born,
                    CreateAnywayReason = "test",
                }
            )
            .ValueAsync();
        var stay = await clerk
            .OpenStayAsync(new OpenStayRequest(patient.PatientId, StayKind.Emergency, null, null))
            .ValueAsync();
        return (patient.PatientId, stay.StayId);
    }

    /// <summary>An open bed request of a new patient; answers its id.</summary>
    public async Task<string> RequestAsync(string priority = "emergency")
    {
        var (patient, stay) = await PatientAsync();
        return (await AskAsync(patient, stay, priority)).Text("placementRequestId");
    }

    public async Task<ApiReply> AskAsync(Guid patient, Guid stay, string priority = "emergency")
    {
        using var doctor = As("doctor");
        return await doctor.PostAsync(
            "/api/v1/placement-requests",
            new
            {
                stayId = stay,
                patientId = patient,
                careLevel = "standard",
                sex = "female",
                ageClass = "adult",
                isolation = "none",
                priority,
            }
        );
    }

    /// <summary>A doctor admits the patient.</summary>
    public Task AdmitAsync(Guid stay) =>
        Client<IAdmissionsApi>("doctor")
            .DecideAdmissionAsync(stay, new DecideAdmissionRequest(CareLevel.Standard, null, null))
            .DoneAsync();

    /// <summary>The best suggested bed that is free.</summary>
    public async Task<JsonNode> BestBedAsync(string request)
    {
        using var manager = As("bed-manager");
        var answer = await manager.GetAsync($"/api/v1/placement-requests/{request}/suggestions");
        return answer.Body!["suggestions"]!.AsArray().First(bed => bed!["label"]!.ToString() == "free")!;
    }

    public async Task<ApiReply> ReserveAsync(string request, JsonNode bed, string? key = null, string? user = null)
    {
        using var manager = As("bed-manager", user: user);
        return await manager.PostAsync(
            $"/api/v1/placement-requests/{request}/reserve",
            new { bedId = bed["bedId"]!.ToString() },
            key,
            bed["bedVersion"]!.GetValue<long>()
        );
    }

    /// <summary>A new patient in a bed; answers stay and bed.</summary>
    public async Task<(Guid Patient, Guid Stay, string Bed)> InBedAsync()
    {
        var (patient, stay) = await PatientAsync();
        var request = (await AskAsync(patient, stay)).Text("placementRequestId");
        await ReserveAsync(request, await BestBedAsync(request));
        using var nurse = As("ward-nurse");
        var arrived = await nurse.PostAsync($"/api/v1/placement-requests/{request}/arrival");
        return (patient, stay, arrived.Text("bedId"));
    }

    public async Task<long> VersionAsync(string bed)
    {
        using var nurse = As("ward-nurse");
        return (long)(await nurse.GetAsync($"/api/v1/beds/{bed}")).Body!["version"]!;
    }

    /// <summary>The stay is expected to end then, as the patient tracking would tell.</summary>
    public Task ExpectDischargeAsync(Guid stay, DateTimeOffset at) =>
        Database.ExecuteAsync(
            """
            insert into known_stay (stay_id, hospital_id, patient_id, ended, expected_discharge_at) values ($1, $2, $1, false, $3)
            on conflict (stay_id) do update set expected_discharge_at = $3
            """,
            stay,
            Bouskoura,
            at
        );

    /// <summary>What a ward nurse does to a bed as she sees it now.</summary>
    public async Task<ApiReply> ActOnBedAsync(string bed, string act, object? body = null)
    {
        using var nurse = As("ward-nurse");
        return await nurse.PostAsync($"/api/v1/beds/{bed}/{act}", body, version: await VersionAsync(bed));
    }

    /// <summary>Every open cleaning is done: no bed that another test has left stands in the way.</summary>
    public Task CleanAllAsync() => Api.CleanAllAsync();

    /// <summary>
    /// A hospital in which nobody waits, lies or cleans: what other tests have left competes for no bed.
    /// </summary>
    public async Task EmptyAsync()
    {
        var lying = await Database.ScalarAsync<string>(
            "select coalesce(string_agg(bed_id || '/' || stay_id, ','), '') from bed_occupancy where ended_at is null and hospital_id = $1",
            Bouskoura
        );
        foreach (var one in lying!.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(text => text.Split('/')))
        {
            var leaves = new VacateBedRequest(Guid.Parse(one[1]), "discharge", null, NewbornChoice.Together);
            await Api.VacateAsync(Guid.Parse(one[0]), leaves);
        }
        await CleanAllAsync();
        foreach (var request in await Api.Manager.ListPlacementRequestsAsync("open").ValueAsync())
            await Api.Manager.WithdrawBedRequestAsync(request.PlacementRequestId, new("test", null));
    }

    /// <summary>
    /// Before a test that takes any bed of these wards: where others have left too few, the hospital is emptied.
    /// </summary>
    public async Task MakeRoomAsync(params string[] wards)
    {
        await CleanAllAsync();
        foreach (var ward in wards)
        {
            if ((await Api.Nurse.SearchFreeBedsAsync(text: $"BSK-{ward}").ValueAsync()).Count < Enough)
            {
                await EmptyAsync();
                return;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Beds.DisposeAsync();
        if (admissions is not null)
            await admissions.DisposeAsync();
        await issuer.DisposeAsync();
        await servers.DisposeAsync();
    }
}
