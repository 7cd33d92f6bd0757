using Microsoft.AspNetCore.Http;

namespace HospitalOps.Services.Outbox;

/// <summary>The signed-in account, or "system" outside of requests.</summary>
internal sealed class RequestAuthor(IHttpContextAccessor http) : IEventAuthor
{
    public string Actor => http.HttpContext?.User.FindFirst("preferred_username")?.Value ?? "system";
}
