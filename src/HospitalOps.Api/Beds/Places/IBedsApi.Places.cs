using HospitalOps.SharedKernel.Beds;
using Refit;

namespace HospitalOps.Api.Beds;

public partial interface IBedsApi
{
    /// <summary>Wards with their beds in and out of service.</summary>
    [Get("/api/v1/places")]
    Task<ApiAnswer<IReadOnlyList<WardPlace>>> ListPlacesAsync();

    /// <summary>The beds of a ward and the history of its capacity.</summary>
    [Get("/api/v1/places/{wardId}")]
    Task<ApiAnswer<WardPlaces>> ShowWardPlacesAsync(Guid wardId);

    /// <summary>Beds whose patients would newly break these policies.</summary>
    [Get("/api/v1/places/wards/{wardId}/policy-preview")]
    Task<ApiAnswer<IReadOnlyList<PolicyBreach>>> PreviewWardPolicyAsync(
        Guid wardId,
        SexPolicy sexPolicy,
        AgePolicy agePolicy
    );

    /// <summary>Change the facts and policies of a ward.</summary>
    [Post("/api/v1/places/wards/{wardId}/edit")]
    Task<ApiAnswer<object>> EditWardAsync(
        Guid wardId,
        [Body] EditWardRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>A new ward without beds.</summary>
    [Post("/api/v1/places/wards")]
    Task<ApiAnswer<object>> AddWardAsync([Body] AddWardRequest body, [Header("Idempotency-Key")] string? key = null);

    /// <summary>The bed leaves the capacity from now on; a patient, hold, block or cleaning comes first.</summary>
    [Post("/api/v1/places/beds/{id}/close")]
    Task<ApiAnswer<object>> CloseBedAsync(
        Guid id,
        [Body] OpenOrCloseBedRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>The bed is in service again, after a cleaning.</summary>
    [Post("/api/v1/places/beds/{id}/reopen")]
    Task<ApiAnswer<object>> ReopenBedAsync(
        Guid id,
        [Body] OpenOrCloseBedRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>A new bed of a ward.</summary>
    [Post("/api/v1/places/wards/{wardId}/beds")]
    Task<ApiAnswer<object>> AddBedAsync(
        Guid wardId,
        [Body] AddBedRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Set the equipment of a bed.</summary>
    [Post("/api/v1/places/beds/{id}/equipment")]
    Task<ApiAnswer<object>> EquipBedAsync(
        Guid id,
        [Body] EquipBedRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>
    /// Add, close and reopen beds from a file; dryRun lists every refusal by line and changes nothing.
    /// </summary>
    [Post("/api/v1/places/import")]
    Task<ApiAnswer<ImportReport>> ImportBedsAsync(
        [Body] ImportBedsRequest body,
        [Header("Idempotency-Key")] string? key = null
    );
}
