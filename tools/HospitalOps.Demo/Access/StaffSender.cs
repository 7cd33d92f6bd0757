using System.Net;
using HospitalOps.Api;
using HospitalOps.Api.Identity;

namespace HospitalOps.Demo.Access;

/// <summary>
/// Sends as one account: signs in, renews the token in time, gives each command its key, and sends again what got no
/// answer, under the same key, so that it takes effect once.
/// </summary>
internal sealed class StaffSender(
    HttpMessageHandler wire,
    Uri address,
    Account account,
    Tally tally,
    TimeProvider clock
) : DelegatingHandler(wire)
{
    private const int Tries = 6;
    private static readonly TimeSpan TokenUse = TimeSpan.FromMinutes(7);
    private readonly SemaphoreSlim signingIn = new(1);
    private string? token;
    private long takenAt;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (request.Method == HttpMethod.Post)
            request.Headers.Add("Idempotency-Key", Guid.CreateVersion7(clock.GetUtcNow()).ToString());
        for (var attempt = 1; ; attempt++)
        {
            request.Headers.Authorization = new("Bearer", await TokenAsync(cancellationToken));
            tally.Request();
            try
            {
                var answer = await base.SendAsync(request, cancellationToken);
                if (!IsPassing(answer.StatusCode) || attempt == Tries)
                    return answer;
                if (answer.StatusCode == HttpStatusCode.Unauthorized)
                    token = null;
                answer.Dispose();
            }
            catch (HttpRequestException) when (attempt < Tries)
            {
                // Sent again below.
            }
            await Task.Delay(TimeSpan.FromMilliseconds(100 * attempt * attempt), clock, cancellationToken);
        }
    }

    private static bool IsPassing(HttpStatusCode status) =>
        status
            is HttpStatusCode.Unauthorized
                or HttpStatusCode.BadGateway
                or HttpStatusCode.ServiceUnavailable
                or HttpStatusCode.GatewayTimeout
                or HttpStatusCode.TooManyRequests;

    private async Task<string> TokenAsync(CancellationToken cancel)
    {
        if (token is { } known && clock.GetElapsedTime(takenAt) < TokenUse)
            return known;
        await signingIn.WaitAsync(cancel);
        try
        {
            if (token is { } meanwhile && clock.GetElapsedTime(takenAt) < TokenUse)
                return meanwhile;
            var answer = await ApiClients
                .For<IIdentityApi>(address, InnerHandler!, TimeSpan.FromSeconds(30))
                .SignInAsync(new(account.UserName, account.Password));
            if (answer.Problem is { } problem)
                throw new HttpRequestException($"{account.UserName} cannot sign in: {problem.Code}");
            takenAt = clock.GetTimestamp();
            return token = answer.Value!.AccessToken;
        }
        finally
        {
            signingIn.Release();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            signingIn.Dispose();
        base.Dispose(disposing);
    }
}
