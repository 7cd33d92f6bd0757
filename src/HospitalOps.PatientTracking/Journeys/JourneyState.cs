using HospitalOps.PatientTracking.Log;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Tracking;

namespace HospitalOps.PatientTracking.Journeys;

/// <summary>
/// The whole state of a journey as its events tell it. The same set of events gives the same state in every order and
/// number of copies.
/// </summary>
internal sealed record JourneyState(
    Guid Id,
    Guid Hospital,
    bool IsStay,
    Guid? ContinuedBy,
    Guid? Patient,
    Guid? Person,
    IReadOnlyList<Milestone> Milestones,
    IReadOnlyList<JourneyLocation> Locations,
    IReadOnlyList<JourneyGap> Gaps
)
{
    /// <summary>Where the patient is or was last.</summary>
    public JourneyLocation? Location => Locations.Count > 0 ? Locations[^1] : null;

    public JourneyLocation? Bed => Locations.LastOrDefault(place => place.Kind == "bed");

    /// <summary>Null on a leave for which the bed was given away.</summary>
    public string? BedCode => Location?.Kind == LocationFold.LeaveWithoutBed ? null : Bed?.Code;

    /// <summary>The mother's stay, while a newborn is beside her.</summary>
    public Guid? WithStay =>
        Location?.Kind == LocationFold.WithMother
            ? Valid.LastOrDefault(milestone => milestone.Name == MilestoneNames.RoomedIn)?.Thread
            : null;

    public Milestone? Last => Valid.LastOrDefault(milestone => milestone.Name != MilestoneNames.Corrected);

    public DateTimeOffset? BeganAt => Valid.FirstOrDefault()?.OccurredAt;

    public string? Level => Valid.LastOrDefault(milestone => milestone.Name == MilestoneNames.Triaged)?.Detail;

    public DateTimeOffset? AdmittedAt => First(MilestoneNames.Occupied);

    public DateTimeOffset? ExpectedAt => Expectation?.Due;

    public Confidence? Confidence => Expectation?.Detail is { } code ? Codes.Parse<Confidence>(code) : null;

    public DateTimeOffset? FirstExpectedAt => First(MilestoneNames.ExpectedDischargeSet);

    /// <summary>The day told first: one that is revised on the last morning is always right.</summary>
    public DateTimeOffset? FirstExpectedDue =>
        Valid.FirstOrDefault(milestone => milestone.Name == MilestoneNames.ExpectedDischargeSet)?.Due;

    /// <summary>The record that was named, which another one may have taken in since.</summary>
    public Guid? ToldPatient { get; init; }

    /// <summary>As the stay's service told it last.</summary>
    public string? ToldKind { get; init; }

    /// <summary>
    /// emergency, scheduled …; null for a visit without a stay and for a patient who is only expected.
    /// </summary>
    public string? Kind =>
        Valid.LastOrDefault(milestone => milestone.Name == MilestoneNames.Registered) is { } registered
            ? ToldKind ?? registered.Detail
            : null;

    public bool Died =>
        Valid.LastOrDefault(milestone => milestone.Name == MilestoneNames.LeftHospital)?.Detail == "death";

    /// <summary>The service that the decision to admit named.</summary>
    public string? Service =>
        Valid.LastOrDefault(milestone => milestone.Name == MilestoneNames.AdmissionDecided)?.Place;

    public DateTimeOffset? DecidedAt => First(MilestoneNames.DischargeDecided);

    public DateTimeOffset? PaperworkAt => First(MilestoneNames.DischargePaperworkDone);

    public DateTimeOffset? ReadyAt => First(MilestoneNames.ReadyToLeave);

    /// <summary>The last bed was left for good: a bed that was left for another one is no end.</summary>
    public DateTimeOffset? EmptyAt =>
        DecidedAt is not null
        && Valid.LastOrDefault(milestone => milestone.Name is MilestoneNames.BedVacated or MilestoneNames.Occupied)
            is { Name: MilestoneNames.BedVacated } last
        && !LocationFold.IsMove(last)
            ? last.OccurredAt
            : null;

    public DateTimeOffset? LeftAt =>
        Valid.LastOrDefault(milestone => milestone.Name == MilestoneNames.LeftHospital)?.OccurredAt;

    public bool Ended => ContinuedBy is not null || EndOf(IsStay, Valid) is not null;

    private IEnumerable<Milestone> Valid => Milestones.Where(milestone => !milestone.Void);

    private Milestone? Expectation =>
        Valid
            .Where(milestone => milestone.Name == MilestoneNames.ExpectedDischargeSet)
            .MaxBy(milestone => (milestone.OccurredAt, milestone.RecordedAt, milestone.EventId));

    /// <summary>Folds a journey.</summary>
    /// <param name="told">Milestones of the stay and of the visits it came from.</param>
    /// <param name="beds">Milestones of beds held for it, of whichever stay.</param>
    public static JourneyState Fold(
        Guid id,
        Guid hospital,
        bool isStay,
        Guid? continuedBy,
        Guid? patient,
        Guid? person,
        IEnumerable<Milestone> told,
        IEnumerable<Milestone> beds
    )
    {
        // A visit that turned into a stay is told by the stay.
        var milestones = continuedBy is null ? WithReady(WithoutLaterNumbers(Corrections.Applied(told))) : [];
        return new(
            id,
            hospital,
            isStay,
            continuedBy,
            patient,
            person,
            milestones,
            LocationFold.Of(id, hospital, isStay, milestones),
            new GapFold(id, hospital, isStay, milestones, Milestone.InOrder(beds)).All()
        );
    }

    /// <summary>What ended a journey; null while it goes on.</summary>
    /// <param name="valid">Milestones that count, in order.</param>
    public static Milestone? EndOf(bool isStay, IEnumerable<Milestone> valid) =>
        isStay
            ? valid.LastOrDefault(milestone =>
                milestone.Name is MilestoneNames.LeftHospital or MilestoneNames.StayCancelled
            )
        : valid.LastOrDefault(milestone => milestone.Name != MilestoneNames.Corrected)
            is { Name: MilestoneNames.VisitEnded or MilestoneNames.LeftUnseen } last
            ? last
        : null;

    /// <summary>A number that is taken for somebody who lies in a bed is no arrival at the hospital.</summary>
    private static IReadOnlyList<Milestone> WithoutLaterNumbers(IReadOnlyList<Milestone> milestones) =>
        milestones.FirstOrDefault(milestone => milestone is { Name: MilestoneNames.Occupied, Void: false })
            is { } occupied
            ?
            [
                .. milestones.Where(milestone =>
                    milestone.Name != MilestoneNames.Arrived || milestone.OccurredAt <= occupied.OccurredAt
                ),
            ]
            : milestones;

    /// <summary>
    /// Decided, paperwork done, and the last blocker gone: the patient can leave. Nobody records that; it follows.
    /// </summary>
    private static IReadOnlyList<Milestone> WithReady(IReadOnlyList<Milestone> milestones)
    {
        var valid = milestones
            .Where(milestone => !milestone.Void && milestone.Name != MilestoneNames.ReadyToLeave)
            .ToList();
        if (
            valid.Find(milestone => milestone.Name == MilestoneNames.DischargeDecided) is not { } decided
            || valid.Find(milestone => milestone.Name == MilestoneNames.DischargePaperworkDone) is not { } paperwork
        )
            return milestones;
        var last = decided.OccurredAt > paperwork.OccurredAt ? decided : paperwork;
        foreach (var blocker in valid.Where(milestone => milestone.Name == MilestoneNames.BlockerOpened))
        {
            if (
                valid.Find(milestone =>
                    milestone.Name == MilestoneNames.BlockerCleared && milestone.Thread == blocker.Thread
                )
                is not { } cleared
            )
                return milestones;
            if (cleared.OccurredAt > last.OccurredAt)
                last = cleared;
        }
        return Milestone.InOrder(
            milestones
                .Where(milestone => milestone.Name != MilestoneNames.ReadyToLeave)
                .Append(
                    new(
                        last.EventId,
                        MilestoneNames.ReadyToLeave,
                        last.OccurredAt,
                        last.RecordedAt,
                        last.Actor,
                        last.Source
                    )
                )
        );
    }

    private DateTimeOffset? First(string name) => Valid.FirstOrDefault(milestone => milestone.Name == name)?.OccurredAt;
}
