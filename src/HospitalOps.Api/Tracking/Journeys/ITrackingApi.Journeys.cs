using Refit;

namespace HospitalOps.Api.Tracking;

/// <summary>Calls to PatientTracking.</summary>
public partial interface ITrackingApi
{
    /// <summary>Patients on their way: where, since when, what came last.</summary>
    [Get("/api/v1/journeys")]
    Task<ApiAnswer<IReadOnlyList<JourneyView>>> ListJourneysAsync(int? take = null);

    /// <summary>
    /// The places at which patients are now (patient = id, at most 50); who is on no way here is missing.
    /// </summary>
    [Get("/api/v1/journeys/where")]
    Task<ApiAnswer<IReadOnlyList<PatientPlace>>> LocatePatientsAsync([Query(CollectionFormat.Multi)] Guid[] patient);

    /// <summary>Milestones with time of occurrence and of recording, and the gaps between them.</summary>
    [Get("/api/v1/journeys/{id}/timeline")]
    Task<ApiAnswer<TimelineView>> ShowTimelineAsync(Guid id);

    /// <summary>All visits and stays of the person of this journey, at both sites.</summary>
    [Get("/api/v1/journeys/{id}/whole")]
    Task<ApiAnswer<IReadOnlyList<WholeJourneyPart>>> ShowWholeJourneyAsync(Guid id);

    /// <summary>Tell the time of a milestone anew, or that it did not happen, with a reason.</summary>
    [Post("/api/v1/journeys/{id}/corrections")]
    Task<ApiAnswer<JourneyView>> CorrectMilestoneAsync(
        Guid id,
        [Body] CorrectMilestoneRequest body,
        [Header("Idempotency-Key")] string? key = null
    );

    /// <summary>Leave a handover note for the next team.</summary>
    [Post("/api/v1/journeys/{id}/handover")]
    Task<ApiAnswer<HandoverView>> WriteHandoverAsync(
        Guid id,
        [Body] WriteHandoverRequest body,
        [Header("Idempotency-Key")] string? key = null
    );
}
