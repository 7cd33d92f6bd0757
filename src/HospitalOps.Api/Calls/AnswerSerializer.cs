using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using HospitalOps.SharedKernel;
using Refit;

namespace HospitalOps.Api;

/// <summary>Bodies in the dialect of the product; an answer that does not fit is a problem.</summary>
internal sealed class AnswerSerializer : IHttpContentSerializer
{
    private static readonly byte[] NotUnderstood = JsonSerializer.SerializeToUtf8Bytes(
        new ApiAnswer<object>(null, ApiProblem.NotUnderstood),
        ApiJson.Options
    );

    public HttpContent ToHttpContent<T>(T item) => JsonContent.Create(item, options: ApiJson.Options);

    public async Task<T?> FromHttpContentAsync<T>(HttpContent content, CancellationToken cancellationToken = default)
    {
        var answer = await content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            return JsonSerializer.Deserialize<T>(answer, ApiJson.Options);
        }
        catch (JsonException)
        {
            return JsonSerializer.Deserialize<T>(NotUnderstood, ApiJson.Options);
        }
    }

    public string? GetFieldNameForProperty(PropertyInfo propertyInfo) => null;
}
