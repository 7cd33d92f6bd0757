using HospitalOps.Contracts.BedManagement;
using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.Places;

/// <summary>What an administrator says of a ward.</summary>
internal sealed record WardFacts(
    string ServiceCode,
    string NameFr,
    string NameEn,
    string NameAr,
    string Building,
    int Floor,
    string SexPolicy,
    string AgePolicy
);

/// <summary>One change of a ward with its author and reason; never changed itself.</summary>
internal sealed class WardChange : AggregateRoot
{
    private WardChange() { }

    public Guid Id { get; private set; }

    public override Guid AggregateId => Id;

    public override string AggregateType => "WardChange";

    public Guid WardId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; } = "";

    public string Reason { get; private set; } = "";

    /// <summary>Lines "fact: before → after".</summary>
    public string[] Changes { get; private set; } = [];

    /// <summary>Beds whose patients break the new policy, when somebody changed it all the same.</summary>
    public string[] Overridden { get; private set; } = [];

    /// <summary>The ward as it was added.</summary>
    public static WardChange Added(Guid id, Ward ward, string by, string reason, DateTimeOffset now) =>
        Of(id, ward, ["added"], [], by, reason, now);

    /// <summary>Gives the ward the facts; null when nothing differs.</summary>
    public static WardChange? Apply(
        Guid id,
        Ward ward,
        WardFacts to,
        IEnumerable<string> overridden,
        string by,
        string reason,
        DateTimeOffset now
    )
    {
        (string Fact, string Before, string After)[] facts =
        [
            ("service", ward.ServiceCode, to.ServiceCode),
            ("name_fr", ward.NameFr, to.NameFr),
            ("name_en", ward.NameEn, to.NameEn),
            ("name_ar", ward.NameAr, to.NameAr),
            ("building", ward.Building, to.Building),
            ("floor", $"{ward.Floor}", $"{to.Floor}"),
            ("sex_policy", ward.SexPolicy, to.SexPolicy),
            ("age_policy", ward.AgePolicy, to.AgePolicy),
        ];
        string[] changes =
        [
            .. facts
                .Where(fact => fact.Before != fact.After)
                .Select(fact => $"{fact.Fact}: {fact.Before} → {fact.After}"),
        ];
        if (changes.Length == 0)
            return null;
        (ward.ServiceCode, ward.NameFr, ward.NameEn, ward.NameAr) = (to.ServiceCode, to.NameFr, to.NameEn, to.NameAr);
        (ward.Building, ward.Floor, ward.SexPolicy, ward.AgePolicy) = (
            to.Building,
            to.Floor,
            to.SexPolicy,
            to.AgePolicy
        );
        return Of(id, ward, changes, [.. overridden], by, reason, now);
    }

    private static WardChange Of(
        Guid id,
        Ward ward,
        string[] changes,
        string[] overridden,
        string by,
        string reason,
        DateTimeOffset now
    )
    {
        var change = new WardChange
        {
            Id = id,
            HospitalId = ward.HospitalId,
            WardId = ward.Id,
            At = now,
            By = by,
            Reason = reason,
            Changes = changes,
            Overridden = overridden,
        };
        change.Record(
            new WardChanged
            {
                HospitalId = ward.HospitalId,
                WardId = ward.Id,
                WardCode = ward.Code,
                ServiceCode = ward.ServiceCode,
                SexPolicy = ward.SexPolicy,
                AgePolicy = ward.AgePolicy,
                OccurredAt = now,
            }
        );
        return change;
    }
}
