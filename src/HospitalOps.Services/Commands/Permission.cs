using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace HospitalOps.Services.Commands;

/// <summary>Who may do one thing. Attached to its endpoint as metadata, so a test can read the whole table.</summary>
/// <param name="Name">Verb phrase, e.g. <c>reserve-bed</c>.</param>
/// <param name="Roles">Roles that have it, always within their own hospital.</param>
public sealed record Permission(string Name, params IReadOnlyList<string> Roles);

/// <summary>Marks endpoints as reads or commands of the public API.</summary>
public static class PermissionExtensions
{
    /// <summary>A read: needs the permission.</summary>
    public static RouteHandlerBuilder Query(this RouteHandlerBuilder endpoint, Permission permission) =>
        endpoint.RequirePermission(permission).ProducesProblem(StatusCodes.Status404NotFound);

    /// <summary>
    /// A command: needs the permission, runs in one transaction, answers the same key with the same answer.
    /// </summary>
    public static RouteHandlerBuilder Command(this RouteHandlerBuilder endpoint, Permission permission) =>
        endpoint
            .RequirePermission(permission)
            .AddEndpointFilterFactory(AskAboutOldTimes.Create)
            .AddEndpointFilter<CommandTransaction>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed);

    /// <summary>Refuses (403) who lacks the permission, and (401) who is not signed in.</summary>
    public static RouteHandlerBuilder RequirePermission(this RouteHandlerBuilder endpoint, Permission permission) =>
        endpoint
            .AddEndpointFilterFactory(PlausibleArguments.Create)
            .RequireAuthorization(policy => policy.RequireAuthenticatedUser().RequireRole(permission.Roles))
            .WithMetadata(permission)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
}
