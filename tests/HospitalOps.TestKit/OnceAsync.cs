namespace HospitalOps.TestKit;

/// <summary>Starts something at most once; a failed start is reported to every caller.</summary>
internal sealed class OnceAsync<T>(Func<Task<T>> start)
    where T : class
{
    private readonly Lazy<Task<T>> task = new(() => Task.Run(start));

    public T? Started => task.IsValueCreated && task.Value.IsCompletedSuccessfully ? task.Value.Result : null;

    public Task<T> GetAsync() => task.Value;
}
