using HospitalOps.Api;
using HospitalOps.ServiceDefaults.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HospitalOps.Services.Commands;

/// <summary>
/// One typed year decides what "known days" or "longest wait" say for good: a time of more than a week ago counts only
/// when the person confirms it. Asked before anything is remembered, so that the answer may come under the same key.
/// </summary>
internal static class AskAboutOldTimes
{
    /// <summary>The filter, for commands that may tell a time.</summary>
    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext endpoint, EndpointFilterDelegate next)
    {
        var at = Array.FindIndex(
            endpoint.MethodInfo.GetParameters(),
            parameter => parameter.ParameterType.IsAssignableTo(typeof(IToldRequest))
        );
        return at < 0
            ? next
            : context =>
            {
                var now = context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
                return
                    context.GetArgument<IToldRequest?>(at) is { } told
                    && Occurrence.AskAbout(told.OccurredAt, told.ConfirmOld, now) is { } asked
                    ? ValueTask.FromResult<object?>(asked.ToProblem())
                    : next(context);
            };
    }
}
