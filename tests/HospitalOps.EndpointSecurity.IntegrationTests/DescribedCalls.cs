using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HospitalOps.Api;
using Refit;

namespace HospitalOps.EndpointSecurity.IntegrationTests;

/// <summary>
/// The calls of a service as lines ("POST /api/v1/beds/{id}/vacate VacateBedRequest → BedView"): once as the service
/// describes its endpoints, once as its client sends them.
/// </summary>
internal static partial class DescribedCalls
{
    private const string Nothing = "nothing",
        Text = "text";

    /// <summary>Lines of an OpenAPI document.</summary>
    public static IEnumerable<string> OfDocument(JsonNode document) =>
        from path in document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select $"{operation.Key.ToUpperInvariant()} {path.Key}{QueryOf(operation.Value!)} {Body(operation.Value!)} → {Answer(operation.Value!)}";

    /// <summary>Lines of a client's methods.</summary>
    public static IEnumerable<string> OfClient(Type client) => client.GetMethods().Select(Line);

    private static string Line(MethodInfo method)
    {
        var call = method.GetCustomAttribute<HttpMethodAttribute>()!;
        var query = method
            .GetParameters()
            .Where(parameter => parameter.GetCustomAttribute<BodyAttribute>() is null)
            .Where(parameter => parameter.GetCustomAttribute<HeaderAttribute>() is null)
            .Where(parameter => !call.Path.Contains($"{{{parameter.Name}}}", StringComparison.Ordinal))
            .Select(parameter => parameter.HasDefaultValue ? $"[{parameter.Name}]" : parameter.Name!);
        var body = method.GetParameters().SingleOrDefault(each => each.GetCustomAttribute<BodyAttribute>() is not null);
        var answer = method.ReturnType.GetGenericArguments()[0];
        if (answer.GetGenericTypeDefinition() != typeof(ApiAnswer<>))
            throw new InvalidOperationException($"{method.Name} does not answer with a value or a problem.");
        return $"{call.Method} {call.Path}{Query(query)} {Name(body?.ParameterType)} → {Name(answer.GetGenericArguments()[0])}";
    }

    private static string Query(IEnumerable<string> names) => string.Concat(names.Order().Select(name => $" ?{name}"));

    private static string QueryOf(JsonNode operation) =>
        Query(
            (operation["parameters"]?.AsArray() ?? [])
                .Where(parameter => parameter!["in"]!.ToString() == "query")
                .Select(parameter =>
                    parameter!["required"]?.GetValue<bool>() == true || parameter["schema"]!["items"] is not null
                        ? parameter["name"]!.ToString()
                        : $"[{parameter["name"]}]"
                )
        );

    private static string Body(JsonNode operation) => Name(operation["requestBody"]?["content"]);

    private static string Answer(JsonNode operation)
    {
        var answers = operation["responses"]!
            .AsObject()
            .Where(answer => answer.Key[0] == '2')
            .Select(answer => answer.Value!)
            .ToList();
        // An export is described by its status alone.
        return answers.Count == 0
            ? Text
            : Name(answers.Select(answer => answer["content"]).FirstOrDefault(content => content is not null));
    }

    private static string Name(JsonNode? content) =>
        content?.AsObject().First().Value?["schema"] is not { } schema ? Nothing
        : schema["items"] is { } item ? $"list of {Reference(item)}"
        : Reference(schema);

    private static string Reference(JsonNode schema) =>
        schema["$ref"] is { } reference ? Schema().Replace(reference.ToString(), "") : Text;

    private static string Name(Type? type) =>
        type is null || type == typeof(object) ? Nothing
        : type == typeof(string) ? Text
        : type.IsGenericType ? $"list of {Name(type.GetGenericArguments()[0])}"
        : type.Name;

    [GeneratedRegex("^.*/")]
    private static partial Regex Schema();
}
