using HospitalOps.SharedKernel;
using HospitalOps.StaffPortal.Resources;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace HospitalOps.StaffPortal.Shell;

/// <summary>
/// The static part of the portal: forms that post normally (with antiforgery) and the choice of language and theme.
/// </summary>
internal static class SessionEndpoints
{
    public const string ThemeCookie = "hospitalops.theme";
    private static readonly string[] Themes = ["light", "dark", "contrast"];

    public static void MapSession(this IEndpointRouteBuilder app)
    {
        app.MapPost("/session/sign-in", SignInAsync).AllowAnonymous();
        app.MapPost("/session/sign-out", SignOutAsync).AllowAnonymous();
        app.MapGet("/session/preferences", Prefer).AllowAnonymous();
    }

    private static async Task<IResult> SignInAsync(
        HttpContext context,
        IdentityClient identity,
        SessionStore sessions,
        TimeProvider clock,
        [FromForm] string? userName,
        [FromForm] string? password,
        [FromForm] string? returnUrl
    )
    {
        var answer = await identity.SignInAsync(userName?.Trim() ?? "", password ?? "");
        if (answer.Value is not { } tokens)
        {
            var wait = answer.Problem!.RetryAfter is { } seconds ? $"&wait={seconds}" : "";
            return Results.LocalRedirect(
                $"/sign-in?error={Uri.EscapeDataString(answer.Problem.Code)}{wait}&returnUrl={Uri.EscapeDataString(Local(returnUrl))}"
            );
        }
        var id = SessionStore.NewId();
        await sessions.SaveAsync(id, tokens);
        var staff = new StaffIdentity(
            id,
            tokens.User.UserName,
            tokens.User.DisplayName,
            tokens.User.Role,
            Hospitals.ById(tokens.User.HospitalId)
        );
        // A screen or a kiosk starts by itself after a power cut: its cookie outlives the browser.
        await context.SignInAsync(
            StaffIdentity.Scheme,
            staff.ToPrincipal(),
            new()
            {
                IsPersistent = Roles.Devices.Contains(staff.Role),
                ExpiresUtc = clock.GetUtcNow() + SessionStore.LifetimeOf(staff.Role),
            }
        );
        return Results.LocalRedirect(Local(returnUrl));
    }

    /// <summary>The form parameter is there so that antiforgery is checked: only form-bound endpoints are.</summary>
    private static async Task<IResult> SignOutAsync(
        HttpContext context,
        AccessTokens tokens,
        [FromForm] string? reason,
        [FromForm] string? returnUrl
    )
    {
        if (StaffIdentity.From(context.User) is { } staff)
            await tokens.EndAsync(staff.SessionId);
        await context.SignOutAsync(StaffIdentity.Scheme);
        return Results.LocalRedirect(
            reason == "idle"
                ? $"/sign-in?error=session_idle&returnUrl={Uri.EscapeDataString(Local(returnUrl))}"
                : "/sign-in"
        );
    }

    private static IResult Prefer(HttpContext context, string? language, string? theme, string? returnUrl)
    {
        var cookie = new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
            IsEssential = true,
        };
        if (Languages.All.FirstOrDefault(candidate => candidate.Code == language) is { } chosen)
            context.Response.Cookies.Append(
                CookieRequestCultureProvider.DefaultCookieName,
                CookieRequestCultureProvider.MakeCookieValue(new(chosen.Culture)),
                cookie
            );
        if (Themes.Contains(theme))
            context.Response.Cookies.Append(ThemeCookie, theme!, cookie);
        return Results.LocalRedirect(Local(returnUrl));
    }

    /// <summary>The theme chosen in this browser.</summary>
    public static string ThemeOf(HttpContext? context) =>
        context?.Request.Cookies[ThemeCookie] is { } theme && Themes.Contains(theme) ? theme : "light";

    private static string Local(string? url) =>
        url is ['/', ..]
        && !url.StartsWith("//", StringComparison.Ordinal)
        && !url.StartsWith("/\\", StringComparison.Ordinal)
            ? url
            : "/";
}
