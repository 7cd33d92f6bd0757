using Refit;

namespace HospitalOps.Api.Beds;

public partial interface IBedsApi
{
    /// <summary>The open plan of the day with its lines, cost parts and what is stale.</summary>
    [Get("/api/v1/day-plans/current")]
    Task<ApiAnswer<CurrentDayPlanView>> ShowDayPlanAsync();

    /// <summary>Read one plan of the day.</summary>
    [Get("/api/v1/day-plans/{id}")]
    Task<ApiAnswer<DayPlanView>> GetDayPlanAsync(Guid id);

    /// <summary>
    /// Compute a plan of the day from the present state; nothing moves, each line waits for a person.
    /// </summary>
    [Post("/api/v1/day-plans")]
    Task<ApiAnswer<DayPlanView>> MakeDayPlanAsync(
        [Body] MakeDayPlanRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>
    /// Plans of the last 30 days, newest first: what they promised, what was accepted, what happened.
    /// </summary>
    [Get("/api/v1/day-plans")]
    Task<ApiAnswer<IReadOnlyList<DayPlanEffectView>>> ListDayPlansAsync();

    /// <summary>Hold the proposed bed, through the same checks as by hand.</summary>
    [Post("/api/v1/day-plans/{id}/entries/{entry}/accept")]
    Task<ApiAnswer<DayPlanView>> AcceptDayPlanEntryAsync(
        Guid id,
        Guid entry,
        [Body] AcceptDayPlanEntryRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Say no with a reason; the room is not proposed again for this patient today.</summary>
    [Post("/api/v1/day-plans/{id}/entries/{entry}/reject")]
    Task<ApiAnswer<DayPlanView>> RejectDayPlanEntryAsync(
        Guid id,
        Guid entry,
        [Body] RejectDayPlanEntryRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Accept all open lines that have a bed: all of them or none; stale lines are named.</summary>
    [Post("/api/v1/day-plans/{id}/accept")]
    Task<ApiAnswer<DayPlanView>> AcceptDayPlanAsync(
        Guid id,
        [Body] AcceptDayPlanRequest body,
        [Header("Idempotency-Key")] string? key = null
    );
}
