using HospitalOps.PatientTracking.Log;
using HospitalOps.SharedKernel;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>Where the patient was, one place after the other, from the milestones in order.</summary>
internal static class LocationFold
{
    private static readonly string[] Examined = ["theatre", "imaging", "examination"];

    /// <summary>Where the patient is while the bed that he had is somebody else's.</summary>
    public const string LeaveWithoutBed = "leave_without_bed";

    /// <summary>A newborn without a bed of its own: wherever its mother is.</summary>
    public const string WithMother = "with_mother";

    /// <param name="isStay">A stay goes on when its visit to the queues ends: who is admitted waits for the ward then,
    /// and has not left.</param>
    public static IReadOnlyList<JourneyLocation> Of(
        Guid journey,
        Guid hospital,
        bool isStay,
        IReadOnlyList<Milestone> milestones
    )
    {
        var places = new List<JourneyLocation>();
        IReadOnlyList<Milestone> valid = [.. milestones.Where(milestone => !milestone.Void)];
        foreach (var milestone in valid)
        {
            if (milestone.Name == MilestoneNames.OccupantCorrected)
                foreach (var slept in places.Where(one => one.Kind == "bed" && one.Code == milestone.Place))
                    slept.Sex = milestone.Detail;
            if (PlaceOf(milestone, isStay, places, valid, IsMoveIntoWrongBed) is not { } place)
                continue;
            if (places is [.., var last])
            {
                if ((last.Kind, last.Code) == place)
                    continue;
                (last.ToAt, last.ToDay) = (milestone.OccurredAt, CasablancaTime.DayOf(milestone.OccurredAt));
            }
            // Who comes back to his bed finds it as he left it.
            var bed =
                place.Kind == "bed"
                    ? milestone.Bed ?? (LastBed(places) is { } before && before.Code == place.Code ? before.Bed : null)
                    : null;
            places.Add(
                new()
                {
                    JourneyId = journey,
                    Step = places.Count + 1,
                    HospitalId = hospital,
                    Kind = place.Kind,
                    Code = place.Code,
                    WardId = milestone.WardId,
                    FromAt = milestone.OccurredAt,
                    FromDay = CasablancaTime.DayOf(milestone.OccurredAt),
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

        // The bed was left for another one, in which the patient had never been.
        bool IsMoveIntoWrongBed(Milestone left) =>
            milestones.Any(entered => entered.Void && IsMoveTo(entered, left))
            && !valid.Any(entered => IsMoveTo(entered, left));

        static bool IsMoveTo(Milestone entered, Milestone left) =>
            entered.Name == MilestoneNames.Occupied
            && entered.OccurredAt == left.OccurredAt
            && entered.Place != left.Place;
    }

    private static (string Kind, string? Code)? PlaceOf(
        Milestone milestone,
        bool isStay,
        List<JourneyLocation> places,
        IReadOnlyList<Milestone> valid,
        Func<Milestone, bool> isWrong
    ) =>
        milestone.Name switch
        {
            MilestoneNames.Arrived => ("reception", null),
            MilestoneNames.Registered when places.Count == 0 => ("reception", null),
            MilestoneNames.ServiceStarted => ("service_point", milestone.Place),
            // Who was fetched from the ward to a desk goes back to his bed.
            MilestoneNames.ServiceFinished
            or MilestoneNames.TakenBack
            or MilestoneNames.VisitEnded when places is [.., { Kind: "service_point" }] && HeldBed(places) is { } own =>
                ("bed", own.Code),
            MilestoneNames.Occupied => ("bed", milestone.Place),
            MilestoneNames.RoomedIn when milestone.Detail == "apart" => ("apart", null),
            MilestoneNames.RoomedIn => (WithMother, null),
            // Who waits for the porter still lies in bed.
            MilestoneNames.LeaveStarted when IsCarried(milestone, valid) => null,
            MilestoneNames.LeaveStarted => (milestone.Detail ?? "leave", null),
            MilestoneNames.LeaveEnded when milestone.Detail == "returned" => ("bed", milestone.Place),
            MilestoneNames.Departed => ("in_transit", null),
            MilestoneNames.TransportFinished when places is [.., { Kind: "in_transit" }] => Delivered(
                milestone.Detail,
                places
            ),
            MilestoneNames.BedVacated when milestone.Detail == "leave" && LastBed(places)?.Code == milestone.Place => (
                LeaveWithoutBed,
                null
            ),
            // Only the bed that the patient lies in can be left: in a move the new bed is told first.
            MilestoneNames.BedVacated
                when LastBed(places)?.Code == milestone.Place && (!IsMove(milestone) || isWrong(milestone)) => (
                "left_bed",
                null
            ),
            MilestoneNames.LeftHospital or MilestoneNames.StayCancelled => ("left", null),
            MilestoneNames.LeftUnseen when !places.Exists(place => place.Kind == "bed") => ("left", null),
            MilestoneNames.VisitEnded when !isStay => ("left", null),
            _ => null,
        };

    /// <summary>A porter takes the patient there: asked for with the absence, and not called off.</summary>
    private static bool IsCarried(Milestone leave, IReadOnlyList<Milestone> valid) =>
        Examined.Contains(leave.Detail)
        && valid.Any(asked =>
            asked.Name == MilestoneNames.ReadyToMove
            && asked.Detail == leave.Detail
            && asked.OccurredAt >= leave.OccurredAt
            && !valid.Any(milestone =>
                milestone.Name == MilestoneNames.TransportCancelled && milestone.Thread == asked.Thread
            )
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
            _ when HeldBed(places) is { } bed => ("bed", bed.Code),
            // The bed was left meanwhile.
            _ => places.Find(place => place.Kind == "left_bed") is null ? null : ("left_bed", null),
        };

    /// <summary>
    /// The bed was left, the hospital was not: for another bed, or on leave from a bed that was given away.
    /// </summary>
    public static bool IsMove(Milestone vacated) => vacated.Detail is "transfer" or "swap" or "leave";

    /// <summary>The bed that waits for the patient while he is somewhere else in the hospital.</summary>
    private static JourneyLocation? HeldBed(List<JourneyLocation> places) =>
        LastBed(places) is { } bed
        && !places.Exists(later => later.Step > bed.Step && later.Kind is "left_bed" or "left" or LeaveWithoutBed)
            ? bed
            : null;

    private static JourneyLocation? LastBed(List<JourneyLocation> places) =>
        places.FindLast(place => place.Kind == "bed");
}
