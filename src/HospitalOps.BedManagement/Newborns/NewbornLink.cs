namespace HospitalOps.BedManagement.Newborns;

/// <summary>
/// A newborn in a cot at the mother's bed: own identity and own stay, no bed of its own; the cot moves with the
/// mother's stay. Apart (neonatal care, mother in critical care, adoption, death) needs a reason, and the link stays.
/// </summary>
internal sealed class NewbornLink
{
    private NewbornLink() { }

    public NewbornLinkId Id { get; private set; }

    public Guid HospitalId { get; private set; }

    public Guid MotherStayId { get; private set; }

    public Guid BabyStayId { get; private set; }

    public Guid BabyPatientId { get; private set; }

    public DateTimeOffset Since { get; private set; }

    public string By { get; private set; } = "";

    public DateTimeOffset? ApartSince { get; private set; }

    public string? ApartBy { get; private set; }

    public string? ApartReason { get; private set; }

    /// <summary>They left the hospital together.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    public static NewbornLink Make(
        NewbornLinkId id,
        Guid hospital,
        Guid mother,
        Guid baby,
        Guid babyPatient,
        string by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            HospitalId = hospital,
            MotherStayId = mother,
            BabyStayId = baby,
            BabyPatientId = babyPatient,
            Since = now,
            By = by,
        };

    public void Part(string reason, string by, DateTimeOffset now) =>
        (ApartSince, ApartBy, ApartReason) = (now, by, reason);

    public void Rejoin() => (ApartSince, ApartBy, ApartReason) = (null, null, null);

    public void Leave(DateTimeOffset now) => LeftAt = now;
}
