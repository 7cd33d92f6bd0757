namespace HospitalOps.Api.Beds;

/// <summary>One line of the why-trail.</summary>
/// <param name="Kind">occupied, vacated, swapped, away_leave/theatre/imaging/examination, came_back, given_up,
/// reserved, hold_planned, reservation_expired/cancelled/called_off, cleaning_requested/started/done,
/// block_planned/began/ended/cancelled.</param>
/// <param name="Actor">Null where nobody was recorded, or the rule did it.</param>
/// <param name="Detail">Reason of a block or an override, class of a cleaning.</param>
public sealed record BedHistoryLine(
    DateTimeOffset At,
    string Kind,
    string? Actor,
    Guid? StayId,
    Guid? PatientId,
    string? Detail
);
