using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace HospitalOps.Messaging.UnitTests;

public sealed class FreshAttemptsTests
{
    [Fact]
    public async Task OUT_7_Each_try_has_a_scope_of_its_own_and_the_third_succeeds()
    {
        var scopes = Scopes();
        var seen = new List<object>();

        var result = await FreshAttempts.RunAsync(
            scopes,
            (services, _) =>
            {
                seen.Add(services.GetRequiredService<object>());
                return seen.Count < 3
                    ? throw new InvalidOperationException("wrapped", Error("40001"))
                    : Task.FromResult(7);
            }
        );

        Assert.Equal(7, result);
        Assert.Equal(3, seen.Distinct().Count());
    }

    [Theory]
    [InlineData("40P01", 3)]
    [InlineData("23505", 1)]
    [InlineData("57014", 1)]
    public async Task OUT_7_At_most_three_tries_and_none_for_other_states(string state, int tries)
    {
        var made = 0;

        await Assert.ThrowsAsync<PostgresException>(() =>
            FreshAttempts.RunAsync<int>(
                Scopes(),
                (_, _) =>
                {
                    made++;
                    throw Error(state);
                }
            )
        );

        Assert.Equal(tries, made);
    }

    private static IServiceScopeFactory Scopes() =>
        new ServiceCollection()
            .AddScoped<object>(_ => new List<int>())
            .BuildServiceProvider()
            .GetRequiredService<IServiceScopeFactory>();

    private static PostgresException Error(string state) => new("message", "ERROR", "ERROR", state);
}
