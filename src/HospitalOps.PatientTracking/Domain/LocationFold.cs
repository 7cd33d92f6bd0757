using HospitalOps.ServiceDefaults.Time;

namespace HospitalOps.PatientTracking.Domain;

/// <summary>Where the patient was, one place after the other, from the stamps in order.</summary>
internal static class LocationFold
{
    /// <param name="isStay">A stay goes on when its visit to the queues ends: who is admitted waits for the ward then, and has not left.</param>
    public static IReadOnlyList<JourneyLocation> Of(Guid journey, Guid hospital, bool isStay, IReadOnlyList<Stamp> stamps)
    {
        var places = new List<JourneyLocation>();
        foreach (var stamp in stamps.Where(stamp => !stamp.Void))
        {
            if (PlaceOf(stamp, isStay, places) is not { } place) continue;
            if (places is [.., var last])
            {
                if ((last.Kind, last.Code) == place) continue;
                (last.ToAt, last.ToDay) = (stamp.OccurredAt, CasablancaTime.DayOf(stamp.OccurredAt));
            }
            // Who comes back to his bed finds it as he left it.
            var bed = place.Kind == "bed" ? stamp.Bed ?? (LastBed(places) is { } before && before.Code == place.Code ? before.Bed : null) : null;
            places.Add(new()
            {
                JourneyId = journey, Step = places.Count + 1, HospitalId = hospital, Kind = place.Kind, Code = place.Code, WardId = stamp.WardId,
                FromAt = stamp.OccurredAt, FromDay = CasablancaTime.DayOf(stamp.OccurredAt), WardService = bed?.Service, SharedRoom = bed?.SharedRoom, Sex = bed?.Sex,
            });
        }
        for (var at = 0; at < places.Count; at++)
        {
            if (places[at].Kind != "bed" || places.Find(later => later.Step > places[at].Step && later.Kind is "bed" or "left_bed" or "left") is not { } after) continue;
            (places[at].HeldUntil, places[at].HeldUntilDay) = (after.FromAt, after.FromDay);
        }
        return places;
    }

    private static (string Kind, string? Code)? PlaceOf(Stamp stamp, bool isStay, List<JourneyLocation> places) => stamp.Name switch
    {
        Stamps.Arrived => ("reception", null),
        Stamps.Registered when places.Count == 0 => ("reception", null),
        Stamps.ServiceStarted => ("service_point", stamp.Place),
        Stamps.Occupied => ("bed", stamp.Place),
        Stamps.LeaveStarted => (stamp.Detail ?? "leave", null),
        Stamps.LeaveEnded when stamp.Detail == "returned" => ("bed", stamp.Place),
        Stamps.Departed => ("in_transit", null),
        // A transport that ends without a new bed ends where the patient lay before, or where the next stamp will say.
        Stamps.TransportFinished when places is [.., { Kind: "in_transit" }] && LastBed(places) is { } bed => ("bed", bed.Code),
        // Only the bed that the patient lies in can be left: in a move the new bed is told first.
        Stamps.BedVacated when LastBed(places)?.Code == stamp.Place && !IsMove(stamp) => ("left_bed", null),
        Stamps.LeftHospital or Stamps.StayCancelled => ("left", null),
        Stamps.LeftUnseen when !places.Exists(place => place.Kind == "bed") => ("left", null),
        Stamps.VisitEnded when !isStay => ("left", null),
        _ => null,
    };

    /// <summary>The bed was left, the hospital was not: for another bed, or on leave from a bed that was given away.</summary>
    public static bool IsMove(Stamp vacated) => vacated.Detail is "transfer" or "swap" or "leave";

    private static JourneyLocation? LastBed(List<JourneyLocation> places) => places.FindLast(place => place.Kind == "bed");
}
