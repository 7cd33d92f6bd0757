using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>Why and until when; the date is compulsory and asks a person when it is reached.</summary>
/// <param name="WhenEmpty">Planned: it takes effect in the transaction in which the patient leaves the bed, or the hold
/// on it ends.</param>
/// <param name="From">Planned: not before this time.</param>
public sealed record BlockBedRequest(
    BlockReason Reason,
    DateTimeOffset Until,
    bool WhenEmpty = false,
    DateTimeOffset? From = null
);
