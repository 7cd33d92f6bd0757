using HospitalOps.Demo;
using HospitalOps.Demo.Access;
using HospitalOps.Demo.Living;
using HospitalOps.Demo.Present;
using HospitalOps.SharedKernel;

if (DemoOptions.Parse(args) is not { } options)
{
    Console.Error.WriteLine(DemoOptions.Usage);
    return 2;
}
try
{
    return await RunAsync();
}
catch (Exception trouble) when (trouble is RefusedException or HttpRequestException or IOException)
{
    Console.Error.WriteLine($"demo: {trouble.Message}");
    return 5;
}

async Task<int> RunAsync()
{
    var clock = TimeProvider.System;
    using var wire = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
    var accounts = await Account.ReadAsync(options.Accounts);
    var tally = new Tally();
    var hospitals = Hospitals
        .All.Select(hospital => new Staff(hospital, accounts, options.Address, wire, tally, clock))
        .ToList();
    switch (options.Act)
    {
        case "status":
            return (await hospitals[0].Administrator.Admissions.ShowDemonstrationAsync().Must()).Since is null ? 1 : 0;
        case "fill":
            return await new FillingOfBoth(hospitals, options, clock).RunAsync(Console.Out, Console.Error);
        default:
            using (var stop = new CancellationTokenSource())
            {
                AppDomain.CurrentDomain.ProcessExit += (_, _) => stop.Cancel();
                await new LivingHospitals(hospitals, options, clock, Console.Out).RunAsync(stop.Token);
            }
            return 0;
    }
}
