using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;

namespace HospitalOps.Checks.Hospital;

/// <summary>
/// Sends as one person. Each command has a key; one that got no answer is sent again with the same one. Inside
/// <see cref="Twice"/> each command is sent twice at the same moment, and both must be answered alike.
/// </summary>
internal sealed class Sender(HttpMessageInvoker sockets, Func<string> token, Tally tally) : HttpMessageHandler
{
    private static readonly AsyncLocal<bool> Doubled = new();
    private static readonly TimeSpan Renewed = TimeSpan.FromMinutes(15),
        Pause = TimeSpan.FromMilliseconds(250),
        Patience = TimeSpan.FromMinutes(3);

    private readonly Lock guard = new();
    private (string Token, long At)? kept;

    /// <summary>Whether commands of this flow are sent twice.</summary>
    public static bool Twice
    {
        get => Doubled.Value;
        set => Doubled.Value = value;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var command = request.Method == HttpMethod.Post;
        var key =
            command && !request.Headers.Contains("Idempotency-Key")
                ? Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N")
                : null;
        Task<HttpResponseMessage> OnceAsync() => UntilAnsweredAsync(request, body, key, cancellationToken);
        if (!command || !Twice)
            return await OnceAsync();
        var answers = await Task.WhenAll(OnceAsync(), OnceAsync());
        tally.Repeated();
        await CompareAsync(request, answers, cancellationToken);
        return answers[0];
    }

    private async Task CompareAsync(HttpRequestMessage request, HttpResponseMessage[] answers, CancellationToken cancel)
    {
        var texts = new string[2];
        for (var at = 0; at < 2; at++)
            texts[at] = Sign(await answers[at].Content.ReadAsStringAsync(cancel));
        if (
            !texts.Any(text => text.Contains("busy_try_again", StringComparison.Ordinal))
            && (answers[0].StatusCode, texts[0]) != (answers[1].StatusCode, texts[1])
        )
            tally.Fault(
                $"SAME-KEY {request.RequestUri!.AbsolutePath}: {answers[0].StatusCode} {texts[0]} and {answers[1].StatusCode} {texts[1]}"
            );
    }

    /// <summary>An answer without the identity of its trace.</summary>
    private static string Sign(string text)
    {
        if (!text.StartsWith('{') || System.Text.Json.Nodes.JsonNode.Parse(text)?.AsObject() is not { } body)
            return text;
        body.Remove("traceId");
        return body.ToJsonString();
    }

    private async Task<HttpResponseMessage> UntilAnsweredAsync(
        HttpRequestMessage request,
        byte[]? body,
        string? key,
        CancellationToken cancel
    )
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                using var copy = Copy(request, body, key);
                var answer = await sockets.SendAsync(copy, cancel);
                await answer.Content.LoadIntoBufferAsync(cancel);
                tally.Sent();
                if (answer.StatusCode >= HttpStatusCode.InternalServerError)
                    tally.Fault(
                        $"SERVER-ERROR {(int)answer.StatusCode} {request.Method} {request.RequestUri!.PathAndQuery} {System.Text.Encoding.UTF8.GetString(body ?? [])}: {await answer.Content.ReadAsStringAsync(cancel)}"
                    );
                return answer;
            }
            catch (Exception exception)
                when (exception is HttpRequestException or IOException && Stopwatch.GetElapsedTime(begun) < Patience)
            {
                await Task.Delay(Pause, cancel);
            }
        }
    }

    private HttpRequestMessage Copy(HttpRequestMessage request, byte[]? body, string? key)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri);
        foreach (var (name, values) in request.Headers)
            copy.Headers.TryAddWithoutValidation(name, values);
        copy.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token());
        if (key is not null)
            copy.Headers.Add("Idempotency-Key", key);
        if (body is not null)
        {
            copy.Content = new ByteArrayContent(body);
            copy.Content.Headers.ContentType = request.Content!.Headers.ContentType;
        }
        return copy;
    }

    private string Token()
    {
        lock (guard)
        {
            if (kept is not { } last || Stopwatch.GetElapsedTime(last.At) > Renewed)
                kept = last = (token(), Stopwatch.GetTimestamp());
            return last.Token;
        }
    }
}
