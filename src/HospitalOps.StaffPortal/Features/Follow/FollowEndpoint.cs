using HospitalOps.StaffPortal.Resources;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;

namespace HospitalOps.StaffPortal.Features.Follow;

/// <summary>
/// The page behind the QR code of a paper (docs/adr/0011): anonymous, without a circuit, so that a hall full of phones
/// costs the
/// server no more than a few small requests; the phone's own language unless chosen.
/// </summary>
internal static class FollowEndpoint
{
    public static void MapFollowing(this IEndpointRouteBuilder app) =>
        app.MapGet("/t/{code:maxlength(40)}", ShowAsync).AllowAnonymous();

    private static async Task<RazorComponentResult<FollowDocument>> ShowAsync(
        string code,
        string? l,
        HttpContext http,
        FollowClient tickets
    )
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        var answer = await tickets.FindAsync(code, http.Connection.RemoteIpAddress);
        var trouble = answer.Problem?.Status switch
        {
            null => null,
            404 => "follow.unknown",
            429 => "follow.too_many",
            _ => "follow.unavailable",
        };
        return new RazorComponentResult<FollowDocument>(
            new
            {
                Ticket = answer.Value,
                Trouble = trouble,
                Language = LanguageOf(l, http),
            }
        )
        {
            StatusCode = answer.Problem?.Status switch
            {
                null => StatusCodes.Status200OK,
                404 => StatusCodes.Status404NotFound,
                429 => StatusCodes.Status429TooManyRequests,
                _ => StatusCodes.Status503ServiceUnavailable,
            },
        };
    }

    private static Language LanguageOf(string? chosen, HttpContext http)
    {
        var wanted = http
            .Request.GetTypedHeaders()
            .AcceptLanguage.OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString().Split('-')[0]);
        // On a staff workstation the choice of that browser comes first.
        var preferred = http.Features.Get<IRequestCultureFeature>()?.Provider is null ? null : Languages.Current.Code;
        return wanted
                .Prepend(preferred)
                .Prepend(chosen)
                .Select(code => Languages.All.FirstOrDefault(language => language.Code == code))
                .FirstOrDefault(language => language is not null)
            ?? Languages.All[0];
    }
}
