using System.Text.Json.Nodes;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

[assembly: AssemblyFixture(typeof(HospitalOps.Admissions.IntegrationTests.DeskFixture))]

namespace HospitalOps.Admissions.IntegrationTests;

/// <summary>Admissions as a process on real servers, and the intent methods of the tests.</summary>
public sealed class DeskFixture : IAsyncLifetime
{
    public static readonly Guid Bouskoura = new("0199a000-0000-7000-8000-000000000001");
    public static readonly Guid Rabat = new("0199a000-0000-7000-8000-000000000002");

    private readonly TestServers servers = new();
    private readonly TestIssuer issuer = new();
    private Dictionary<string, string> settings = [];
    private ServiceProcess? admissions;
    private int people;

    public TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await issuer.StartAsync();
        Database = await servers.CreateDatabaseAsync("admissions");
        var vhost = await servers.CreateVhostAsync();
        settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__admissionsdb"] = Database.ConnectionString,
            ["ConnectionStrings__messaging"] = vhost.Address,
            ["ConnectionStrings__redis"] = (await servers.RedisAsync()).ConnectionString,
            ["services__identity__http__0"] = issuer.Address,
        };
        admissions = await ServiceProcess.StartAsync("HospitalOps.Admissions", settings);
    }

    /// <summary>
    /// A second process on the same database, as after a restart: what has to be done every minute it does at once.
    /// </summary>
    public Task<ServiceProcess> AnotherAsync() => ServiceProcess.StartAsync("HospitalOps.Admissions", settings);

    /// <summary>A process of its own on an installation without any patient.</summary>
    public async Task<ServiceProcess> EmptyAsync() =>
        await ServiceProcess.StartAsync(
            "HospitalOps.Admissions",
            new Dictionary<string, string>(settings)
            {
                ["ConnectionStrings__admissionsdb"] = (
                    await servers.CreateDatabaseAsync("admissions")
                ).ConnectionString,
                ["ConnectionStrings__messaging"] = (await servers.CreateVhostAsync()).Address,
            }
        );

    public ApiClient As(string role, Guid? hospital = null, string? user = null, string? address = null) =>
        new(address ?? admissions!.Address, issuer.Token(role, hospital ?? Bouskoura, user));

    /// <summary>A family name that no other test uses, of six consonants.</summary>
    public string NewName() => "Essai " + Letters(Interlocked.Increment(ref people));

    /// <summary>A new patient, "create anyway".</summary>
    public async Task<ApiReply> RegisterAsync(
        string? last = null,
        string? first = "Salma",
        Guid? hospital = null,
        string? document = null,
        string sex = "female",
        int? birthYear = 1984
    )
    {
        using var clerk = As("admissions-clerk", hospital);
        return await clerk.PostAsync(
            "/api/v1/patients",
            new
            {
                lastNameLatin = last ?? NewName(),
                firstNameLatin = first,
                sex,
                birthYear,
                documentType = document is null ? null : "cin",
                documentNumber = document,
                documentSeen = document is not null,
                provisional = false,
                createAnywayReason = "test",
            }
        );
    }

    /// <summary>A new patient with an open stay; answers the stay.</summary>
    public async Task<JsonObject> StayAsync(string kind = "emergency", Guid? hospital = null)
    {
        var patient = (await RegisterAsync(hospital: hospital)).Text("patientId");
        return await OpenAsync(patient, kind, hospital);
    }

    public async Task<JsonObject> OpenAsync(string patient, string kind = "emergency", Guid? hospital = null)
    {
        using var clerk = As("admissions-clerk", hospital);
        return (await clerk.PostAsync("/api/v1/stays", new { patientId = patient, kind })).Body!.AsObject();
    }

    /// <summary>One act on a stay.</summary>
    public async Task<ApiReply> ActAsync(
        string role,
        JsonNode stay,
        string act,
        object? body = null,
        string? key = null,
        Guid? hospital = null
    )
    {
        using var person = As(role, hospital);
        return await person.PostAsync($"/api/v1/stays/{stay["stayId"]}/{act}", body, key);
    }

    /// <summary>Event types of one aggregate in their order.</summary>
    public Task<List<string>> EventsAsync(string aggregate) =>
        Database.ListAsync<string>(
            "select event_type from outbox_event where aggregate_id = $1 order by aggregate_version",
            Guid.Parse(aggregate)
        );

    public async ValueTask DisposeAsync()
    {
        if (admissions is not null)
            await admissions.DisposeAsync();
        await issuer.DisposeAsync();
        await servers.DisposeAsync();
    }

    private static string Letters(int number)
    {
        const string Consonants = "bdfjklmnrstz";
        var letters = new char[6];
        for (var at = 0; at < 6; at++, number /= Consonants.Length)
            letters[at] = Consonants[number % Consonants.Length];
        // Vowels between them: doubled consonants collapse in a key.
        return string.Join('a', letters) + "i";
    }
}
