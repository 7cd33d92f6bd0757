using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace HospitalOps.ServiceDefaults.OpenApi;

internal static class OpenApiExtensions
{
    /// <summary>One document per service, served at <c>/openapi/v1.json</c> and through the gateway.</summary>
    public static void AddServiceOpenApi(this IServiceCollection services, string service) =>
        services.AddOpenApi(options =>
        {
            // Read by converters of our own (ApiJson): the generator does not see through them.
            options.AddSchemaTransformer(
                (schema, context, _) =>
                {
                    Describe(schema, context.JsonTypeInfo.Type);
                    if (
                        context.JsonTypeInfo is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element }
                        && Texts.ContainsKey(element)
                    )
                        Describe((OpenApiSchema)(schema.Items ??= new OpenApiSchema()), element);
                    return Task.CompletedTask;
                }
            );
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
            );
        });

    private static readonly Dictionary<Type, string?> Texts = new()
    {
        [typeof(string)] = null,
        [typeof(DateTimeOffset)] = "date-time",
        [typeof(DateOnly)] = "date",
    };

    private static void Describe(OpenApiSchema schema, Type type)
    {
        if (!Texts.TryGetValue(Nullable.GetUnderlyingType(type) ?? type, out var format))
            return;
        schema.Type = (schema.Type & JsonSchemaType.Null) | JsonSchemaType.String;
        schema.Format = format;
    }
}
