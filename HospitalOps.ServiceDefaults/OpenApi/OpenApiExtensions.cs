using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace HospitalOps.ServiceDefaults.OpenApi;

internal static class OpenApiExtensions
{
    /// <summary>One document per service, served at <c>/openapi/v1.json</c> and through the gateway.</summary>
    public static void AddServiceOpenApi(this IServiceCollection services, string service) =>
        services.AddOpenApi(options =>
            options.AddDocumentTransformer(
                (document, _, _) =>
                {
                    document.Info = new OpenApiInfo
                    {
                        Title = $"HospitalOps {service}",
                        Version = "v1",
                        Description =
                            "Refusals are RFC 9457 problems with a stable `code`. Commands accept `Idempotency-Key`.",
                    };
                    document.Servers?.Clear();
                    return Task.CompletedTask;
                }
            )
        );
}
