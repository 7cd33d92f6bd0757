using System.Net.Http.Headers;
using HospitalOps.Api;
using HospitalOps.Api.Admissions;
using HospitalOps.ServiceDefaults.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HospitalOps.Services.Calls;

/// <summary>Calls to Admissions in the name of the person who acts here: with his own token, at most 5 s.</summary>
public static class AdmissionsAccess
{
    private const string Admissions = "admissions";

    /// <summary>Adds the client.</summary>
    public static void AddAdmissionsApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddHttpClient(Admissions).AddSafeRetries();
        builder.Services.AddTransient<SendAsCaller>();
        builder.Services.AddScoped(services =>
            ApiClients.For<IAdmissionsApi>(
                new Uri($"http://{Admissions}"),
                services.GetRequiredService<SendAsCaller>(),
                TimeSpan.FromSeconds(5)
            )
        );
    }

    /// <summary>Hands on the token of the request that is answered.</summary>
    private sealed class SendAsCaller(IHttpMessageHandlerFactory handlers, IHttpContextAccessor http)
        : DelegatingHandler(handlers.CreateHandler(Admissions))
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        )
        {
            request.Headers.Authorization = AuthenticationHeaderValue.Parse(
                http.HttpContext!.Request.Headers.Authorization.ToString()
            );
            return base.SendAsync(request, cancellationToken);
        }
    }
}
