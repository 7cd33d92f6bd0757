using HospitalOps.Admissions.Patients;
using HospitalOps.Admissions.Stays;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Admissions.Merging;

/// <summary>Two records are one person. What was moved is kept, so that it can be moved back.</summary>
internal sealed class PatientMerge
{
    private PatientMerge() { }

    public Guid Id { get; private set; }

    public Guid HospitalId { get; private set; }

    public Guid SurvivorId { get; private set; }

    public Guid RetiredId { get; private set; }

    public MergeState State { get; private set; }

    public string Reason { get; private set; } = "";

    public string ProposedBy { get; private set; } = "";

    public DateTimeOffset ProposedAt { get; private set; }

    public string? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Stays that went over to the survivor, with the version that each had then.</summary>
    public Guid[] MovedStays { get; private set; } = [];

    public long[] MovedVersions { get; private set; } = [];

    /// <summary>Version of the survivor after the merge.</summary>
    public long SurvivorVersion { get; private set; }

    /// <summary>The stay that was cancelled because both records were admitted.</summary>
    public Guid? CancelledStay { get; private set; }

    public string? UndoReason { get; private set; }

    public string? UndoneBy { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public static PatientMerge Propose(
        Guid id,
        Guid hospital,
        Guid survivor,
        Guid retired,
        string reason,
        string by,
        DateTimeOffset at
    ) =>
        new()
        {
            Id = id,
            HospitalId = hospital,
            SurvivorId = survivor,
            RetiredId = retired,
            State = MergeState.Proposed,
            Reason = reason,
            ProposedBy = by,
            ProposedAt = at,
        };

    public void Done(string by, DateTimeOffset at, IReadOnlyList<Stay> moved, long survivorVersion, Guid? cancelled)
    {
        (State, DecidedBy, DecidedAt, SurvivorVersion, CancelledStay) = (
            MergeState.Done,
            by,
            at,
            survivorVersion,
            cancelled
        );
        MovedStays = [.. moved.Select(stay => stay.Id)];
        MovedVersions = [.. moved.Select(stay => stay.Version)];
    }

    public void Refuse(string by, DateTimeOffset at) => (State, DecidedBy, DecidedAt) = (MergeState.Refused, by, at);

    public void Undo(string by, string reason, DateTimeOffset at) =>
        (State, UndoneBy, UndoReason, UndoneAt) = (MergeState.Undone, by, reason, at);

    /// <summary>
    /// What happened since: stay_changed, stay_opened, identity_changed, merged_again. Nothing: it can be taken back as
    /// it was.
    /// </summary>
    /// <param name="now">Stays of the survivor as they are.</param>
    public IReadOnlyList<string> Since(Patient survivor, IReadOnlyCollection<Stay> now)
    {
        var then = MovedStays.Zip(MovedVersions).ToDictionary(pair => pair.First, pair => pair.Second);
        var happened = new List<string>();
        if (now.Any(stay => then.TryGetValue(stay.Id, out var version) && stay.Version != version))
            happened.Add("stay_changed");
        if (now.Any(stay => !then.ContainsKey(stay.Id) && stay.RegisteredAt > DecidedAt))
            happened.Add("stay_opened");
        if (survivor.Version != SurvivorVersion)
            happened.Add("identity_changed");
        if (survivor.MergedIntoId is not null)
            happened.Add("merged_again");
        return happened;
    }
}
