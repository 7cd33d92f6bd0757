using System.Text.Json;
using HospitalOps.Demo.Access;
using HospitalOps.Demo.Emergency;
using HospitalOps.Demo.History;
using HospitalOps.Demo.People;

namespace HospitalOps.Demo.Living;

/// <summary>
/// Both hospitals at real time until the product or this process is stopped; at the first time the past is told beside.
/// </summary>
internal sealed class LivingHospitals(
    IReadOnlyList<Staff> hospitals,
    DemoOptions options,
    TimeProvider clock,
    TextWriter log
)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private string Told => Path.Combine(options.Home, "demo-past-told");

    public async Task RunAsync(CancellationToken cancel)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var tellPast = options.HistoryDays > 0 && !File.Exists(Told);
        await log.WriteLineAsync(tellPast ? "lives, and tells the past" : "lives");
        try
        {
            await Task.WhenAny(
                WatchAsync(over.Token),
                Task.WhenAll(hospitals.Select(staff => LiveAsync(staff, tellPast, over.Token)))
            );
        }
        finally
        {
            await over.CancelAsync();
            await log.WriteLineAsync("stopped");
        }
    }

    private async Task LiveAsync(Staff staff, bool tellPast, CancellationToken cancel)
    {
        var past = new PastOfHospital(staff, options, clock);
        var desks = await Department.OpenAsync(staff, share: 0.3);
        if (tellPast)
            await past.ChooseBedsAsync();
        HashSet<Guid> kept = tellPast ? [.. past.Beds, .. desks.Points] : [];
        var chance = new Random((int)(clock.GetUtcNow().ToUnixTimeSeconds() & int.MaxValue));
        var ground = new Ground(staff, desks, new Crowd(chance), chance, clock, () => kept);
        var telling = tellPast ? TellAsync() : Task.CompletedTask;
        await Task.WhenAll(new Pulse(ground, log).RunAsync(cancel), telling);

        async Task TellAsync()
        {
            try
            {
                await past.TellAsync(desks, log, cancel);
                await File.WriteAllTextAsync(Told, JsonSerializer.Serialize(clock.GetUtcNow()), cancel);
            }
            catch (Exception trouble) when (trouble is RefusedException or HttpRequestException)
            {
                await log.WriteLineAsync($"{staff.Hospital.Code}: the past is told in part: {trouble.Message}");
            }
            kept = [];
        }
    }

    /// <summary>Ends when the launcher of the product does.</summary>
    private async Task WatchAsync(CancellationToken cancel)
    {
        var status = Path.Combine(options.Home, "status.json");
        if (!File.Exists(status))
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, cancel);
        using var told = JsonDocument.Parse(await File.ReadAllTextAsync(status, cancel));
        var launcher = told.RootElement.GetProperty("pid").GetInt32();
        while (Directory.Exists($"/proc/{launcher}"))
            await Task.Delay(Look, clock, cancel);
        await log.WriteLineAsync("the product has ended");
    }
}
