using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HospitalOps.Services;

/// <summary>
/// What a service does again and again beside its requests. A round that fails is told in the log and the next one
/// tries again: it never ends the service.
/// </summary>
/// <param name="pause">From the beginning of one round to that of the next.</param>
/// <param name="clock">Ticks and tells the time of each round.</param>
/// <param name="logger">Of the work, so that the log names it.</param>
/// <param name="atOnce">The first round begins with the service, not after the first pause.</param>
public abstract partial class RepeatedWork(TimeSpan pause, TimeProvider clock, ILogger logger, bool atOnce = false)
    : BackgroundService
{
    /// <summary>One round.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="cancel">The service stops.</param>
    protected abstract Task DoAsync(DateTimeOffset now, CancellationToken cancel);

    /// <inheritdoc />
    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, clock);
        if (atOnce)
            await TryAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken))
            await TryAsync(stoppingToken);
    }

    private async Task TryAsync(CancellationToken cancel)
    {
        try
        {
            await DoAsync(clock.GetUtcNow(), cancel);
        }
        catch (Exception exception) when (!cancel.IsCancellationRequested)
        {
            LogFailed(logger, exception, pause);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A round failed; the next one tries again in {Pause} at most")]
    private static partial void LogFailed(ILogger logger, Exception exception, TimeSpan pause);
}
