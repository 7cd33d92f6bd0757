using HospitalOps.Indicators;

namespace HospitalOps.Api.Tracking;

/// <summary>
/// When somebody may leave, as a range of local days, and how far such ranges can be trusted. Shown to whoever sets the
/// expected day; never set by itself.
/// </summary>
/// <param name="Early">Not before today.</param>
/// <param name="Late">Null: open end.</param>
/// <param name="Comparable">Stays of this service, and of this kind where there are enough, that lasted at least as
/// long.</param>
/// <param name="Kind">Null: of all kinds.</param>
/// <param name="Error">Null: not known yet.</param>
public sealed record StayOutlookView(
    DateOnly Early,
    DateOnly? Middle,
    DateOnly? Late,
    int Comparable,
    string Service,
    string? Kind,
    OutlookError? Error
);
