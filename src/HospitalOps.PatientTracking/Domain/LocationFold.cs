using HospitalOps.ServiceDefaults.Time;

namespace HospitalOps.PatientTracking.Domain;

/// <summary>Where the patient was, one place after the other, from the stamps in order.</summary>
internal static class LocationFold
{
    private static readonly string[] Examined = ["theatre", "imaging", "examination"];

    /// <summary>Where the patient is while the bed that he had is somebody else's.</summary>
    public const string LeaveWithoutBed = "leave_without_bed";

    /// <param name="isStay">A stay goes on when its visit to the queues ends: who is admitted waits for the ward then,
    /// and has not left.</param>
    public static IReadOnlyList<JourneyLocation> Of(
        Guid journey,
        Guid hospital,
        bool isStay,
        IReadOnlyList<Stamp> stamps
    )
    {
        var places = new List<JourneyLocation>();
        IReadOnlyList<Stamp> valid = [.. stamps.Where(stamp => !stamp.Void)];
        foreach (var stamp in valid)
        {
            if (PlaceOf(stamp, isStay, places, valid) is not { } place)
                continue;
            if (places is [.., var last])
            {
                if ((last.Kind, last.Code) == place)
                    continue;
                (last.ToAt, last.ToDay) = (stamp.OccurredAt, CasablancaTime.DayOf(stamp.OccurredAt));
            }
            // Who comes back to his bed finds it as he left it.
            var bed =
                place.Kind == "bed"
                    ? stamp.Bed ?? (LastBed(places) is { } before && before.Code == place.Code ? before.Bed : null)
                    : null;
            places.Add(
                new()
                {
                    JourneyId = journey,
                    Step = places.Count + 1,
                    HospitalId = hospital,
                    Kind = place.Kind,
                    Code = place.Code,
                    WardId = stamp.WardId,
                    FromAt = stamp.OccurredAt,
                    FromDay = CasablancaTime.DayOf(stamp.OccurredAt),
                    WardService = bed?.Service,
                    SharedRoom = bed?.SharedRoom,
                    Sex = bed?.Sex,
                }
            );
        }
        for (var at = 0; at < places.Count; at++)
        {
            if (
                places[at].Kind != "bed"
                || places.Find(later =>
                    later.Step > places[at].Step && later.Kind is "bed" or "left_bed" or "left" or LeaveWithoutBed
                )
                    is not { } after
            )
                continue;
            (places[at].HeldUntil, places[at].HeldUntilDay) = (after.FromAt, after.FromDay);
        }
        return places;
    }

    private static (string Kind, string? Code)? PlaceOf(
        Stamp stamp,
        bool isStay,
        List<JourneyLocation> places,
        IReadOnlyList<Stamp> valid
    ) =>
        stamp.Name switch
        {
            Stamps.Arrived => ("reception", null),
            Stamps.Registered when places.Count == 0 => ("reception", null),
            Stamps.ServiceStarted => ("service_point", stamp.Place),
            Stamps.Occupied => ("bed", stamp.Place),
            // Who waits for the porter still lies in bed.
            Stamps.LeaveStarted when IsCarried(stamp, valid) => null,
            Stamps.LeaveStarted => (stamp.Detail ?? "leave", null),
            Stamps.LeaveEnded when stamp.Detail == "returned" => ("bed", stamp.Place),
            Stamps.Departed => ("in_transit", null),
            Stamps.TransportFinished when places is [.., { Kind: "in_transit" }] => Delivered(stamp.Detail, places),
            Stamps.BedVacated when stamp.Detail == "leave" && LastBed(places)?.Code == stamp.Place => (
                LeaveWithoutBed,
                null
            ),
            // Only the bed that the patient lies in can be left: in a move the new bed is told first.
            Stamps.BedVacated when LastBed(places)?.Code == stamp.Place && !IsMove(stamp) => ("left_bed", null),
            Stamps.LeftHospital or Stamps.StayCancelled => ("left", null),
            Stamps.LeftUnseen when !places.Exists(place => place.Kind == "bed") => ("left", null),
            Stamps.VisitEnded when !isStay => ("left", null),
            _ => null,
        };

    /// <summary>A porter takes the patient there: asked for with the absence, and not called off.</summary>
    private static bool IsCarried(Stamp leave, IReadOnlyList<Stamp> valid) =>
        Examined.Contains(leave.Detail)
        && valid.Any(asked =>
            asked.Name == Stamps.ReadyToMove
            && asked.Detail == leave.Detail
            && asked.OccurredAt >= leave.OccurredAt
            && !valid.Any(stamp => stamp.Name == Stamps.TransportCancelled && stamp.Thread == asked.Thread)
        );

    /// <summary>
    /// Where a porter has brought the patient: to a new bed only its ward can say that he is in, and to the exit he has
    /// not left yet.
    /// </summary>
    private static (string, string?)? Delivered(string? purpose, List<JourneyLocation> places) =>
        purpose switch
        {
            "bed" or "discharge" => null,
            { } there when Examined.Contains(there) => (there, null),
            _ => LastBed(places) is { } bed ? ("bed", bed.Code) : null,
        };

    /// <summary>
    /// The bed was left, the hospital was not: for another bed, or on leave from a bed that was given away.
    /// </summary>
    public static bool IsMove(Stamp vacated) => vacated.Detail is "transfer" or "swap" or "leave";

    private static JourneyLocation? LastBed(List<JourneyLocation> places) =>
        places.FindLast(place => place.Kind == "bed");
}
