using Microsoft.Extensions.DependencyInjection;

namespace HospitalOps.Messaging;

/// <summary>
/// Repeats work that lost to a serialization failure or a deadlock, at most three times, each time in a new scope and
/// so with
/// a new DbContext: a reused one would count its tracked changes twice.
/// </summary>
public static class FreshAttempts
{
    private const int Attempts = 3;

    /// <summary>Runs the work; anything but 40001 and 40P01 is thrown at once.</summary>
    /// <param name="scopes">Makes the scope of each try.</param>
    /// <param name="work">One whole transaction.</param>
    public static async Task<T> RunAsync<T>(
        IServiceScopeFactory scopes,
        Func<IServiceProvider, CancellationToken, Task<T>> work,
        CancellationToken cancel = default
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                return await work(scope.ServiceProvider, cancel);
            }
            catch (Exception exception) when (SqlErrors.IsRetryable(exception) && attempt < Attempts)
            {
                // The winner needs a moment to commit.
                await Task.Delay(TimeSpan.FromMilliseconds(10 * attempt), cancel);
            }
        }
    }
}
