using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using HospitalOps.TestKit;
using HospitalOps.TestKit.Services;

namespace HospitalOps.Checks.Boards;

/// <summary>What a ward board needs of the product, as processes on real servers, with one ward of many beds.</summary>
internal sealed class BoardProduct : IAsyncDisposable
{
    private readonly TestServers servers = new();
    private readonly DirectoryInfo home = Directory.CreateTempSubdirectory("hospitalops-board-");
    private readonly List<ServiceProcess> processes = [];
    private readonly Dictionary<string, string> passwords = [];
    private string identity = "";

    public ServiceProcess Beds { get; private set; } = null!;

    public ServiceProcess Portal { get; private set; } = null!;

    public Guid Ward { get; private set; }

    /// <summary>Codes of the ward's beds with their ids.</summary>
    public IReadOnlyList<(Guid Id, string Code)> BedList { get; private set; } = [];

    public async Task StartAsync(int beds)
    {
        await Task.WhenAll(servers.PostgresAsync(), servers.BrokerAsync(), servers.RedisAsync());
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__messaging"] = (await servers.CreateVhostAsync()).Address,
            ["ConnectionStrings__redis"] = (await servers.RedisAsync()).ConnectionString,
            ["HOSPITALOPS_HOME"] = home.FullName,
            ["Demo__AccountsFile"] = Path.Combine(home.FullName, "demo-accounts.json"),
        };
        var database = await servers.CreateDatabaseAsync("beds");
        settings["ConnectionStrings__bedsdb"] = database.ConnectionString;
        foreach (var name in new[] { "identity", "admissions" })
            settings[$"ConnectionStrings__{name}db"] = (await servers.CreateDatabaseAsync(name)).ConnectionString;
        foreach (
            var (name, project) in new[]
            {
                ("identity", "Identity"),
                ("admissions", "Admissions"),
                ("beds", "BedManagement"),
                ("portal", "StaffPortal"),
            }
        )
        {
            var process = new ServiceProcess($"HospitalOps.{project}");
            processes.Add(process);
            settings[$"services__{name}__http__0"] = process.Address;
        }
        (identity, Beds, Portal) = (processes[0].Address, processes[2], processes[3]);
        await Task.WhenAll(processes.Select(process => process.StartAsync(settings, process != Portal)));
        foreach (var account in JsonNode.Parse(await File.ReadAllTextAsync(settings["Demo__AccountsFile"]))!.AsArray())
            passwords[account!["userName"]!.ToString()] = account["password"]!.ToString();
        await MakeWardAsync(database, beds);
    }

    public string Password(string user) => passwords[user];

    public async Task<ApiClient> ApiAsync(string user)
    {
        using var http = new HttpClient();
        using var answer = await http.PostAsJsonAsync(
            $"{identity}/identity/token",
            new { userName = user, password = passwords[user] }
        );
        return new ApiClient(
            Beds.Address,
            (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!
        );
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in Enumerable.Reverse(processes))
            await process.DisposeAsync();
        await servers.DisposeAsync();
        home.Delete(recursive: true);
    }

    /// <summary>The first ward of the hospital gets beds until it has as many as wanted.</summary>
    private async Task MakeWardAsync(TestDatabase database, int beds)
    {
        Ward = await database.ScalarAsync<Guid>(
            "select id from ward where code = 'CAR' and hospital_id = '0199a000-0000-7000-8000-000000000001'"
        );
        await database.ExecuteAsync(
            """
            with added as (
              insert into bed (id, hospital_id, ward_id, code, room, room_size, room_capability, equipment, serviceability, cleanliness, version, changed_at)
              select gen_random_uuid(), w.hospital_id, w.id, 'BSK-CAR-' || (100 + n) || 'A', (100 + n)::text, 1, 'none', '{}', 'in_service', 'clean', 0, now()
              from ward w, generate_series(1, $2 - (select count(*)::int from bed where ward_id = $1)) n where w.id = $1 returning id, hospital_id)
            insert into bed_period (id, hospital_id, bed_id, opened_at) select gen_random_uuid(), hospital_id, id, now() from added
            """,
            Ward,
            beds
        );
        var ids = await database.ListAsync<Guid>("select id from bed where ward_id = $1 order by code", Ward);
        var codes = await database.ListAsync<string>("select code from bed where ward_id = $1 order by code", Ward);
        BedList = [.. ids.Zip(codes)];
    }
}
