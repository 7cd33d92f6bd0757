using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using HospitalOps.SharedKernel;

namespace HospitalOps.Api;

/// <summary>
/// Turns whatever comes back into the JSON of an <see cref="ApiAnswer{T}"/> with status 200: the body as its value, a
/// refusal as its problem. A service that is away or too slow is an answer too.
/// </summary>
/// <param name="inner">Who sends.</param>
/// <param name="patience">How long an answer may take.</param>
internal sealed class AnswersAsValues(HttpMessageHandler inner, TimeSpan patience) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(patience);
        return new(HttpStatusCode.OK)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(await AnswerAsync(request, late.Token, cancellationToken)),
        };
    }

    private async Task<byte[]> AnswerAsync(
        HttpRequestMessage request,
        CancellationToken late,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var response = await base.SendAsync(request, late);
            var body = await response.Content.ReadAsByteArrayAsync(late);
            return response.IsSuccessStatusCode ? Value(response, body) : Problem(await ProblemAsync(response, late));
        }
        catch (HttpRequestException)
        {
            return Problem(ApiProblem.Unreachable);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Problem(ApiProblem.Unreachable);
        }
    }

    private static byte[] Value(HttpResponseMessage response, byte[] body)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            if (Version(response.Headers.ETag) is { } version)
                writer.WriteNumber("version", version);
            if (body.Length > 0)
            {
                writer.WritePropertyName("value");
                if (response.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true)
                    writer.WriteRawValue(body, skipInputValidation: true);
                else
                    writer.WriteStringValue(body);
            }
            writer.WriteEndObject();
        }
        return json.ToArray();
    }

    private static async Task<ApiProblem> ProblemAsync(HttpResponseMessage response, CancellationToken cancel) =>
        ApiProblem.Parse((int)response.StatusCode, await response.Content.ReadAsStringAsync(cancel)) with
        {
            RetryAfter = (int?)response.Headers.RetryAfter?.Delta?.TotalSeconds,
        };

    private static byte[] Problem(ApiProblem problem) =>
        JsonSerializer.SerializeToUtf8Bytes(new ApiAnswer<object>(null, problem), ApiJson.Options);

    private static long? Version(EntityTagHeaderValue? tag) =>
        long.TryParse(tag?.Tag.Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;
}
