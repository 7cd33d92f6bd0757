using System.Globalization;

namespace HospitalOps.Services.IntegrationTests;

/// <summary>
/// Events that go on being committed, always some hundreds that are not sent yet: whoever sends them is at work.
/// </summary>
internal sealed class RecordedStream : IAsyncDisposable
{
    private const int Aggregates = 20,
        Versions = 10,
        Ahead = 600;

    private readonly CancellationTokenSource enough = new();
    private readonly Task<long> writing;

    public RecordedStream(Stage stage) => writing = WriteAsync(stage);

    /// <summary>No more events; how many were committed.</summary>
    public async Task<long> EndAsync()
    {
        await enough.CancelAsync();
        return await writing;
    }

    public async ValueTask DisposeAsync()
    {
        await enough.CancelAsync();
        await ((Task)writing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        enough.Dispose();
    }

    private async Task<long> WriteAsync(Stage stage)
    {
        var batches = 0;
        while (!enough.IsCancellationRequested || batches == 0)
            if (await stage.UnsentAsync() < Ahead)
                await stage.RecordAsync(
                    Aggregates,
                    Versions,
                    prefix: string.Create(CultureInfo.InvariantCulture, $"a{batches++:D6}-")
                );
            else
                await Task.Delay(10);
        return (long)batches * Aggregates * Versions;
    }
}
