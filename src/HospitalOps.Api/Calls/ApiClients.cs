using Refit;

namespace HospitalOps.Api;

/// <summary>Makes the typed clients.</summary>
public static class ApiClients
{
    private static readonly RefitSettings Settings = new()
    {
        ContentSerializer = new AnswerSerializer(),
        UrlParameterFormatter = new UrlValues(),
        // A retry sends the body again.
        Buffered = true,
    };

    /// <summary>A client of one service; its calls answer with values, whatever happens on the way.</summary>
    /// <typeparam name="TApi">One of the interfaces of this library.</typeparam>
    /// <param name="address">Where the service is, without a path.</param>
    /// <param name="sender">Who sends, with the token; it is not disposed.</param>
    /// <param name="patience">How long an answer may take; null = 10 s.</param>
    public static TApi For<TApi>(Uri address, HttpMessageHandler sender, TimeSpan? patience = null)
        where TApi : class =>
        RestService.ForGenerated<TApi>(
            new HttpClient(new AnswersAsValues(sender, patience ?? TimeSpan.FromSeconds(10)), disposeHandler: false)
            {
                BaseAddress = address,
                // The patience above ends a call with an answer.
                Timeout = Timeout.InfiniteTimeSpan,
            },
            Settings
        );
}
