using System.Security.Cryptography;
using Scalar.AspNetCore;

namespace HospitalOps.Gateway;

/// <summary>The pages of the API at <c>/docs</c>: one document per service, nothing from another address.</summary>
internal static class ApiDocs
{
    public static void MapApiDocs(this IEndpointRouteBuilder app) =>
        app.MapScalarApiReference(
            "/docs",
            (options, context) =>
            {
                options
                    .WithTitle("HospitalOps API")
                    .DisableDefaultFonts()
                    .DisableTelemetry()
                    .DisableAgent()
                    .DisableMcp();
                foreach (var service in Routes.Documented)
                    options.AddDocument(service, $"HospitalOps {service}", $"/openapi/{service}.json");
                var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
                options.WithNonce(nonce);
                // The page writes its style sheets itself; scripts are its own two files and the one with the nonce.
                context.Response.Headers.ContentSecurityPolicy =
                    $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
                    + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
            }
        );
}
