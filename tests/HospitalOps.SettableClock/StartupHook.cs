using System.Diagnostics;
using HospitalOps.SettableClock;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

/// <summary>
/// Loaded by the runtime before a service's first line (DOTNET_STARTUP_HOOKS): when the service has told all it needs
/// and its host is about to be built, the clock is replaced. The service has no code of it.
/// </summary>
internal static class StartupHook
{
    /// <summary>Name and form are prescribed by the runtime.</summary>
    public static void Initialize()
    {
        var file = Environment.GetEnvironmentVariable(FileClock.Variable);
        if (file is not null)
            DiagnosticListener.AllListeners.Subscribe(new HostWatch(new FileClock(file)));
    }

    /// <summary>The host tells listeners of this name that it is about to be built.</summary>
    private sealed class HostWatch(TimeProvider clock)
        : IObserver<DiagnosticListener>,
            IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.Extensions.Hosting")
                value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: "HostBuilding", Value: IHostBuilder host })
                host.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton(clock)));
        }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }
}
