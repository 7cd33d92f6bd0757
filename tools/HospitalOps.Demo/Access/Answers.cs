using HospitalOps.Api;

namespace HospitalOps.Demo.Access;

/// <summary>The product said no to an act that the plan counted on.</summary>
internal sealed class RefusedException(ApiProblem problem) : Exception($"{problem.Code} {problem.Detail}")
{
    public string Code { get; } = problem.Code;
}

internal static class Answers
{
    /// <summary>What was answered.</summary>
    /// <exception cref="RefusedException">It was a refusal.</exception>
    public static async Task<T> Must<T>(this Task<ApiAnswer<T>> asked)
    {
        var answer = await asked;
        return answer.Problem is { } problem ? throw new RefusedException(problem) : answer.Value!;
    }

    /// <summary>
    /// The same, asked again while the other service has not heard of the stay or the patient: it hears by message.
    /// </summary>
    public static async Task<T> MustSoon<T>(Func<Task<ApiAnswer<T>>> ask, TimeProvider clock)
    {
        for (var tries = 1; ; tries++)
        {
            var answer = await ask();
            if (answer.Problem is not { } problem)
                return answer.Value!;
            if (problem.Status != 404 || tries == 40)
                throw new RefusedException(problem);
            await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(1000, 100 * tries)), clock);
        }
    }

    /// <summary>Runs an act; a refusal is counted and everything goes on.</summary>
    public static async Task<bool> TryAsync(this Tally tally, Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (RefusedException refused)
        {
            tally.Refused(refused.Code);
            return false;
        }
    }
}
