using System.Globalization;
using Aspire.Hosting.ApplicationModel;
using HospitalOps.LocalHosting.Folder;
using HospitalOps.LocalHosting.Servers;

namespace HospitalOps.LocalHosting.Running;

/// <summary>Starts the whole model and stops it again.</summary>
internal sealed class Orchestrator(IReadOnlyList<Resource> resources, PrivateFolder folder, RunContext context)
{
    private static readonly TimeSpan s_projectPatience = TimeSpan.FromSeconds(2.2);
    private static readonly TimeSpan s_serverPatience = TimeSpan.FromSeconds(2);
    private readonly ResolvedValues _values = new(new PortBook(folder), new ParameterStore(folder));
    private readonly List<ProcessRun> _runs = [];
    private readonly List<DatabaseRun> _databases = [];

    /// <summary>The addresses meant for people.</summary>
    public IReadOnlyList<string> Addresses =>
        [
            .. resources
                .OfType<ProjectResource>()
                .Where(project => project.Endpoint is { IsExternal: true })
                .Select(project => _values.Url(project, 0)),
        ];

    /// <summary>Checks what can be checked before anything is started.</summary>
    public void Prepare()
    {
        foreach (
            var project in resources.OfType<ProjectResource>().Where(project => project.Endpoint?.Port is not null)
        )
        {
            var port = _values.Port(project, 0);
            if (!PortBook.IsFree(port))
                throw new LocalHostingException(
                    $"Port {port.ToString(CultureInfo.InvariantCulture)} is taken by another program: stop it, or choose another one with --port N."
                );
        }

        var jobs = resources
            .SelectMany(resource => resource.Gates)
            .Where(gate => gate.Kind == GateKind.Completed)
            .Select(gate => gate.On)
            .ToHashSet();
        var output = BuildOutput.OfThisProcess();
        foreach (var resource in resources)
            Add(resource, jobs.Contains(resource), output);
    }

    /// <summary>
    /// Runs until cancelled (then orderly stopped) or until something fails for good (then the exception).
    /// </summary>
    public async Task RunAsync(Action onReady, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var lives = _runs
            .Select(run => run.RunAsync(stop.Token))
            .Concat(_databases.Select(database => database.RunAsync(stop.Token)))
            .ToList();
        var allReady = Task.WhenAll(_runs.Select(run => run.Ready));
        try
        {
            // A life ends only once its process has ended, which on a cancellation happens in StopAsync: so it is
            // waited for here.
            var pending = lives.Append(allReady).Append(Task.Delay(Timeout.Infinite, stop.Token)).ToList();
            while (true)
            {
                var ended = await Task.WhenAny(pending);
                pending.Remove(ended);
                await ended;
                if (ended == allReady)
                    onReady();
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            context.Say("", "stops");
        }
        finally
        {
            await stop.CancelAsync();
            await StopAsync();
            await Task.WhenAll(lives)
                .ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    /// <summary>In reverse: our programs first, then the servers on which they stand.</summary>
    private async Task StopAsync()
    {
        await Task.WhenAll(
            Enumerable.Reverse(_runs).Where(run => run.Plan.IsOurs).Select(run => run.StopAsync(s_projectPatience))
        );
        await Task.WhenAll(
            Enumerable
                .Reverse(_runs)
                .Where(run => !run.Plan.IsOurs && run.Plan.Kind != "epmd")
                .Select(run => run.StopAsync(s_serverPatience))
        );
        await Task.WhenAll(
            _runs.Where(run => run.Plan.Kind == "epmd").Select(run => run.StopAsync(TimeSpan.FromSeconds(0.3)))
        );
        context.Board.Stopped();
    }

    private void Add(Resource resource, bool isJob, BuildOutput output)
    {
        switch (resource)
        {
            case ParameterResource parameter:
                _values.Parameter(parameter);
                break;
            case PostgresDatabaseResource database:
                context.Board.Add(new ProcessStatus(database.Name, "database", null));
                _databases.Add(new DatabaseRun(database, _values, context));
                break;
            case PostgresServerResource postgres:
                Add(resource, new PostgresPlan(postgres, _values, folder));
                break;
            case RedisResource redis:
                Add(resource, new RedisPlan(redis, _values, folder));
                break;
            case ErlangNamesResource names:
                Add(resource, new ErlangNamesPlan(names, _values));
                break;
            case RabbitMQServerResource broker:
                Add(resource, new RabbitMQPlan(broker, _values, folder));
                break;
            case ProjectResource project:
                output.Of(project.ProjectPath);
                for (var replica = 0; replica < project.Replicas; replica++)
                    Add(resource, new ProjectPlan(project, replica, isJob, _values, output));
                break;
            default:
                throw new LocalHostingException($"'{resource.Name}' is of a kind that local hosting does not know.");
        }
    }

    private void Add(Resource resource, IPlan plan)
    {
        context.Board.Add(new ProcessStatus(plan.Name, plan.Kind, plan.Url));
        _runs.Add(new ProcessRun(resource, plan, context));
    }
}
