namespace HospitalOps.Admissions.Desk;

/// <summary>Something that waits for a person and must not hold up the patient.</summary>
internal sealed class DeskTask
{
    private DeskTask() { }

    public Guid Id { get; private set; }

    public Guid HospitalId { get; private set; }

    /// <summary>
    /// notice_due, verify_identity, report_unknown, decide_merge, review_unmerge, place_again, change_request,
    /// declare_birth, declare_death, documents_missing, arrival_due, newborn_stay_open.
    /// </summary>
    public string Kind { get; private set; } = "";

    public Guid? PatientId { get; private set; }

    public Guid? StayId { get; private set; }

    /// <summary>What it is about when neither patient nor stay: a merge, a declaration.</summary>
    public Guid? SubjectId { get; private set; }

    public string? Remark { get; private set; }

    public string OpenedBy { get; private set; } = "";

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public string? DoneBy { get; private set; }

    public string? Outcome { get; private set; }

    public static DeskTask Open(DeskTaskOpening task) =>
        new()
        {
            Id = task.Id,
            HospitalId = task.HospitalId,
            Kind = task.Kind,
            PatientId = task.PatientId,
            StayId = task.StayId,
            SubjectId = task.SubjectId,
            Remark = task.Remark,
            OpenedBy = task.OpenedBy,
            OpenedAt = task.OpenedAt,
        };

    /// <summary>It waits for the same person's act, at another place.</summary>
    public void IsAbout(string remark) => Remark = remark;

    public void Finish(string by, string outcome, DateTimeOffset at) => (DoneAt, DoneBy, Outcome) = (at, by, outcome);
}
