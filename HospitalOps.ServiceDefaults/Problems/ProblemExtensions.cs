using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;

namespace HospitalOps.ServiceDefaults.Problems;

internal static class ProblemExtensions
{
    /// <summary>
    /// Gives a stable <c>code</c> to the problems that the framework itself produces, and hides exceptions.
    /// </summary>
    public static void AddServiceProblems(this IServiceCollection services) =>
        services.AddProblemDetails(options =>
            options.CustomizeProblemDetails = context =>
            {
                var problem = context.ProblemDetails;
                if (!problem.Extensions.ContainsKey("code"))
                {
                    var code = CodeOf(problem.Status);
                    problem.Extensions["code"] = code;
                    problem.Type = $"urn:hospitalops:problem:{code}";
                    problem.Title = ReasonPhrases.GetReasonPhrase(problem.Status ?? 500);
                    if (problem.Status >= 500)
                        problem.Detail = null;
                }
                problem.Extensions.TryAdd(
                    "traceId",
                    System.Diagnostics.Activity.Current?.TraceId.ToString() ?? context.HttpContext.TraceIdentifier
                );
            }
        );

    private static string CodeOf(int? status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => "invalid_request",
            StatusCodes.Status401Unauthorized => "sign_in_required",
            StatusCodes.Status403Forbidden => "not_allowed",
            StatusCodes.Status404NotFound => "not_found",
            StatusCodes.Status405MethodNotAllowed => "method_not_allowed",
            StatusCodes.Status413PayloadTooLarge => "too_large",
            StatusCodes.Status415UnsupportedMediaType => "unsupported_media_type",
            StatusCodes.Status429TooManyRequests => "too_many_requests",
            StatusCodes.Status503ServiceUnavailable => "service_unavailable",
            _ => "unexpected_error",
        };
}
