using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HospitalOps.ServiceDefaults.Problems;

/// <summary>The one mapping from refusals to RFC 9457 problems.</summary>
public static class RefusalResults
{
    /// <summary>The problem that a refusal is answered with.</summary>
    public static ProblemHttpResult ToProblem(this Refusal refusal)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = refusal.Code };
        foreach (var (name, value) in refusal.Facts ?? new Dictionary<string, object?>())
            extensions[name] = value;
        return TypedResults.Problem(
            detail: refusal.Detail,
            statusCode: StatusOf(refusal.Kind),
            title: refusal.Code.Replace('_', ' '),
            type: $"urn:hospitalops:problem:{refusal.Code}",
            extensions: extensions
        );
    }

    /// <summary>200 with the value, or the problem.</summary>
    public static Results<Ok<T>, ProblemHttpResult> ToOk<T>(this Result<T> result) =>
        result.Succeeded ? TypedResults.Ok(result.Value) : result.Refusal.ToProblem();

    /// <summary>201 with the value and its address, or the problem.</summary>
    public static Results<Created<T>, ProblemHttpResult> ToCreated<T>(
        this Result<T> result,
        Func<T, string> location
    ) => result.Succeeded ? TypedResults.Created(location(result.Value), result.Value) : result.Refusal.ToProblem();

    private static int StatusOf(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.Invalid => StatusCodes.Status400BadRequest,
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            RefusalKind.Stale => StatusCodes.Status412PreconditionFailed,
            RefusalKind.NotAllowed => StatusCodes.Status403Forbidden,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown refusal kind."),
        };
}
