namespace HospitalOps.Gateway;

/// <summary>
/// Headers of every answer; what a client claims about itself is dropped before it reaches a service.
/// </summary>
internal static class SecurityHeaders
{
    private static readonly string[] Stripped =
    [
        "X-Forwarded-User",
        "X-Hospital",
        "X-Role",
        "X-Original-URL",
        "X-Rewrite-URL",
        "Forwarded",
    ];

    public static Task AddAsync(HttpContext context, RequestDelegate next)
    {
        foreach (var name in Stripped)
            context.Request.Headers.Remove(name);
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/identity"))
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
