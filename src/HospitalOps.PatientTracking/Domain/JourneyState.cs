namespace HospitalOps.PatientTracking.Domain;

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
    IReadOnlyList<Stamp> Stamps,
    IReadOnlyList<JourneyLocation> Locations,
    IReadOnlyList<JourneyGap> Gaps
)
{
    /// <summary>Where the patient is or was last.</summary>
    public JourneyLocation? Location => Locations.Count > 0 ? Locations[^1] : null;

    public JourneyLocation? Bed => Locations.LastOrDefault(place => place.Kind == "bed");

    /// <summary>Null on a leave for which the bed was given away.</summary>
    public string? BedCode => Location?.Kind == LocationFold.LeaveWithoutBed ? null : Bed?.Code;

    public Stamp? Last => Valid.LastOrDefault(stamp => stamp.Name != Domain.Stamps.Corrected);

    public DateTimeOffset? BeganAt => Valid.FirstOrDefault()?.OccurredAt;

    public string? Level => Valid.LastOrDefault(stamp => stamp.Name == Domain.Stamps.Triaged)?.Detail;

    public DateTimeOffset? AdmittedAt => First(Domain.Stamps.Occupied);

    public DateTimeOffset? ExpectedAt => Expectation?.Due;

    public Confidence? Confidence => Expectation?.Detail is { } code ? Codes.Parse<Confidence>(code) : null;

    public DateTimeOffset? FirstExpectedAt => First(Domain.Stamps.ExpectedDischargeSet);

    /// <summary>The day told first: one that is revised on the last morning is always right.</summary>
    public DateTimeOffset? FirstExpectedDue =>
        Valid.FirstOrDefault(stamp => stamp.Name == Domain.Stamps.ExpectedDischargeSet)?.Due;

    /// <summary>emergency, scheduled …; null for a visit without a stay.</summary>
    public string? Kind => Valid.LastOrDefault(stamp => stamp.Name == Domain.Stamps.Registered)?.Detail;

    public bool Died => Valid.LastOrDefault(stamp => stamp.Name == Domain.Stamps.LeftHospital)?.Detail == "death";

    /// <summary>The service that the decision to admit named.</summary>
    public string? Service => Valid.LastOrDefault(stamp => stamp.Name == Domain.Stamps.AdmissionDecided)?.Place;

    public DateTimeOffset? DecidedAt => First(Domain.Stamps.DischargeDecided);

    public DateTimeOffset? PaperworkAt => First(Domain.Stamps.DischargePaperworkDone);

    public DateTimeOffset? ReadyAt => First(Domain.Stamps.ReadyToLeave);

    /// <summary>The last bed was left for good: a bed that was left for another one is no end.</summary>
    public DateTimeOffset? EmptyAt =>
        DecidedAt is not null
        && Valid.LastOrDefault(stamp => stamp.Name is Domain.Stamps.BedVacated or Domain.Stamps.Occupied)
            is { Name: Domain.Stamps.BedVacated } last
        && !LocationFold.IsMove(last)
            ? last.OccurredAt
            : null;

    public DateTimeOffset? LeftAt => Valid.LastOrDefault(stamp => stamp.Name == Domain.Stamps.LeftHospital)?.OccurredAt;

    public bool Ended =>
        ContinuedBy is not null
        || (
            IsStay
                ? Valid.Any(stamp => stamp.Name is Domain.Stamps.LeftHospital or Domain.Stamps.StayCancelled)
                : Last is { Name: Domain.Stamps.VisitEnded or Domain.Stamps.LeftUnseen }
        );

    private IEnumerable<Stamp> Valid => Stamps.Where(stamp => !stamp.Void);

    private Stamp? Expectation =>
        Valid
            .Where(stamp => stamp.Name == Domain.Stamps.ExpectedDischargeSet)
            .MaxBy(stamp => (stamp.OccurredAt, stamp.RecordedAt, stamp.EventId));

    /// <summary>Folds a journey.</summary>
    /// <param name="told">Stamps of the stay and of the visits it came from.</param>
    /// <param name="beds">Stamps of beds held for it, of whichever stay.</param>
    public static JourneyState Fold(
        Guid id,
        Guid hospital,
        bool isStay,
        Guid? continuedBy,
        Guid? patient,
        Guid? person,
        IEnumerable<Stamp> told,
        IEnumerable<Stamp> beds
    )
    {
        // A visit that turned into a stay is told by the stay.
        var stamps = continuedBy is null ? WithReady(Corrections.Applied(told)) : [];
        return new(
            id,
            hospital,
            isStay,
            continuedBy,
            patient,
            person,
            stamps,
            LocationFold.Of(id, hospital, isStay, stamps),
            new GapFold(id, hospital, stamps, Stamp.InOrder(beds)).All()
        );
    }

    /// <summary>
    /// Decided, paperwork done, and the last blocker gone: the patient can leave. Nobody records that; it follows.
    /// </summary>
    private static IReadOnlyList<Stamp> WithReady(IReadOnlyList<Stamp> stamps)
    {
        var valid = stamps.Where(stamp => !stamp.Void && stamp.Name != Domain.Stamps.ReadyToLeave).ToList();
        if (
            valid.Find(stamp => stamp.Name == Domain.Stamps.DischargeDecided) is not { } decided
            || valid.Find(stamp => stamp.Name == Domain.Stamps.DischargePaperworkDone) is not { } paperwork
        )
            return stamps;
        var last = decided.OccurredAt > paperwork.OccurredAt ? decided : paperwork;
        foreach (var blocker in valid.Where(stamp => stamp.Name == Domain.Stamps.BlockerOpened))
        {
            if (
                valid.Find(stamp => stamp.Name == Domain.Stamps.BlockerCleared && stamp.Thread == blocker.Thread)
                is not { } cleared
            )
                return stamps;
            if (cleared.OccurredAt > last.OccurredAt)
                last = cleared;
        }
        return Stamp.InOrder(
            stamps
                .Where(stamp => stamp.Name != Domain.Stamps.ReadyToLeave)
                .Append(
                    new(
                        last.EventId,
                        Domain.Stamps.ReadyToLeave,
                        last.OccurredAt,
                        last.RecordedAt,
                        last.Actor,
                        last.Source
                    )
                )
        );
    }

    private DateTimeOffset? First(string name) => Valid.FirstOrDefault(stamp => stamp.Name == name)?.OccurredAt;
}
