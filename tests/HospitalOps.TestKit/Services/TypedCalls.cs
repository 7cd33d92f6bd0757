using System.Net.Http.Headers;
using HospitalOps.Api;

namespace HospitalOps.TestKit.Services;

/// <summary>Calls by the typed clients of HospitalOps.Api, and what a test expects of them.</summary>
public static class TypedCalls
{
    private static readonly SocketsHttpHandler Network = new();

    /// <summary>A client of one service that asks as the person of this token.</summary>
    /// <typeparam name="TApi">One of the interfaces of HospitalOps.Api.</typeparam>
    public static TApi Client<TApi>(string address, string token)
        where TApi : class =>
        // Services under test share two cores: a slow answer is an answer.
        ApiClients.For<TApi>(new Uri(address), new AsPerson(token), TimeSpan.FromSeconds(100));

    /// <summary>What the service answered.</summary>
    /// <exception cref="InvalidOperationException">It refused, or had nothing to tell.</exception>
    public static async Task<T> ValueAsync<T>(this Task<ApiAnswer<T>> call)
    {
        var answer = await call;
        return answer is { Succeeded: true, Value: { } value } ? value : throw Unexpected(answer.Problem);
    }

    /// <summary>The service did it; what it tells does not matter.</summary>
    /// <exception cref="InvalidOperationException">It refused.</exception>
    public static async Task DoneAsync<T>(this Task<ApiAnswer<T>> call)
    {
        var answer = await call;
        if (!answer.Succeeded)
            throw Unexpected(answer.Problem);
    }

    /// <summary>The refusal with its facts.</summary>
    /// <exception cref="InvalidOperationException">The service did it.</exception>
    public static async Task<ApiProblem> RefusalAsync<T>(this Task<ApiAnswer<T>> call) =>
        (await call).Problem ?? throw new InvalidOperationException("The service did what it should refuse.");

    /// <summary>Status and code of the refusal.</summary>
    /// <exception cref="InvalidOperationException">The service did it.</exception>
    public static async Task<(int Status, string Code)> RefusedAsync<T>(this Task<ApiAnswer<T>> call)
    {
        var problem = await call.RefusalAsync();
        return (problem.Status, problem.Code);
    }

    /// <summary>The entries of a fact that is a list.</summary>
    public static IReadOnlyList<string> Facts(this ApiProblem problem, string name) =>
        [.. problem.Facts[name].EnumerateArray().Select(entry => entry.ToString())];

    private static InvalidOperationException Unexpected(ApiProblem? problem) =>
        new(
            problem is null
                ? "The answer is empty."
                : $"Refused: {problem.Status} {problem.Code} {problem.Detail} {string.Join(", ", problem.Facts)}"
        );

    private sealed class AsPerson(string token) : DelegatingHandler(Network)
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
