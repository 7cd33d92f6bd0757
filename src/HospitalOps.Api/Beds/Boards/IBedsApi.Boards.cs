using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Beds;
using Refit;

namespace HospitalOps.Api.Beds;

/// <summary>Calls to BedManagement.</summary>
public partial interface IBedsApi
{
    /// <summary>Wards with the number of beds per label.</summary>
    [Get("/api/v1/wards")]
    Task<ApiAnswer<IReadOnlyList<WardView>>> ListWardsAsync();

    /// <summary>Beds of one ward with label, occupant, reservation, block and cleaning.</summary>
    [Get("/api/v1/wards/{wardId}/board")]
    Task<ApiAnswer<WardBoard>> ShowWardBoardAsync(Guid wardId);

    /// <summary>
    /// Beds per label, open requests and cleaning jobs with the age of the oldest; an operations manager also of the
    /// other hospital.
    /// </summary>
    [Get("/api/v1/bed-overview")]
    Task<ApiAnswer<BedOverview>> ShowBedOverviewAsync(string? hospital = null);

    /// <summary>Free beds of both sites by level of care, capability of the room and text; own site first.</summary>
    [Get("/api/v1/free-beds")]
    Task<ApiAnswer<IReadOnlyList<FreeBedView>>> SearchFreeBedsAsync(
        CareLevel? careLevel = null,
        RoomCapability? capability = null,
        string? text = null,
        bool? soon = null
    );
}
