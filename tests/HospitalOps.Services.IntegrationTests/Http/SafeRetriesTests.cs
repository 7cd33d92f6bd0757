using HospitalOps.ServiceDefaults.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HospitalOps.Services.IntegrationTests.Http;

/// <summary>Only what may run twice is sent twice.</summary>
public sealed class SafeRetriesTests
{
    [Theory]
    [InlineData("GET", null, 3)]
    [InlineData("POST", "key", 3)]
    [InlineData("POST", null, 1)]
    public async Task A_call_that_found_nobody_is_made_again_if_that_is_safe(string method, string? key, int sent)
    {
        var nobody = new Nobody();
        var services = new ServiceCollection();
        services.AddHttpClient("beds").ConfigurePrimaryHttpMessageHandler(() => nobody).AddSafeRetries();
        await using var provider = services.BuildServiceProvider();
        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("beds");
        using var request = new HttpRequestMessage(new HttpMethod(method), "http://beds/");
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);

        await Assert.ThrowsAsync<HttpRequestException>(() => http.SendAsync(request));

        Assert.Equal(sent, nobody.Asked);
    }

    private sealed class Nobody : HttpMessageHandler
    {
        public int Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancel)
        {
            Asked++;
            throw new HttpRequestException("refused");
        }
    }
}
