using HospitalOps.Admissions.Patients;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Admissions.Cover;

/// <summary>
/// Who pays for one stay, and the payment guarantee. Operational facts only: it may hold up a discharge, never an
/// admission.
/// </summary>
internal sealed class StayCover
{
    private static readonly (GuaranteeState From, GuaranteeState To)[] Ways =
    [
        (GuaranteeState.NotNeeded, GuaranteeState.ToRequest),
        (GuaranteeState.ToRequest, GuaranteeState.Requested),
        (GuaranteeState.ToRequest, GuaranteeState.NotNeeded),
        (GuaranteeState.Requested, GuaranteeState.Granted),
        (GuaranteeState.Requested, GuaranteeState.Refused),
        (GuaranteeState.Granted, GuaranteeState.Expired),
        // An extension is a new request.
        (GuaranteeState.Granted, GuaranteeState.Requested),
        (GuaranteeState.Refused, GuaranteeState.ToRequest),
        (GuaranteeState.Refused, GuaranteeState.Closed),
        (GuaranteeState.Expired, GuaranteeState.Requested),
    ];

    private StayCover() { }

    public Guid StayId { get; private set; }

    public string PayerCode { get; private set; } = "";

    public string? MemberNumber { get; private set; }

    /// <summary>self, spouse, child, student_child.</summary>
    public string Relation { get; private set; } = "self";

    /// <summary>The member, when it is not the patient.</summary>
    public string? MemberName { get; private set; }

    public GuaranteeState State { get; private set; }

    public decimal? Amount { get; private set; }

    public string? Reference { get; private set; }

    public DateOnly? ValidUntil { get; private set; }

    public DateOnly? SentOn { get; private set; }

    public string? SentTo { get; private set; }

    public string? RefusedBecause { get; private set; }

    public string ChangedBy { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    public long Version { get; private set; }

    public static StayCover For(Guid stay) => new() { StayId = stay };

    public void Tell(
        string payer,
        string? member,
        string relation,
        string? memberName,
        bool needsGuarantee,
        string by,
        DateTimeOffset at
    )
    {
        if (PayerCode != payer || State is GuaranteeState.NotNeeded or GuaranteeState.ToRequest)
            State = needsGuarantee ? GuaranteeState.ToRequest : GuaranteeState.NotNeeded;
        (PayerCode, MemberNumber, Relation, MemberName) = (
            payer,
            PatientTraits.NormaliseDocument(member),
            relation,
            memberName
        );
        Changed(by, at);
    }

    /// <summary>One step of the guarantee with what it brings.</summary>
    public Refusal? Move(GuaranteeState next, GuaranteeFacts facts, string by, DateTimeOffset at)
    {
        if (!Ways.Contains((State, next)))
            return CoverRefusals.NoSuchStep.With("from", State.Code()).With("to", next.Code());
        switch (next)
        {
            case GuaranteeState.Requested when facts.SentOn is null || string.IsNullOrWhiteSpace(facts.SentTo):
                return CoverRefusals.RequestFactsNeeded;
            case GuaranteeState.Granted
                when facts.Amount is null || string.IsNullOrWhiteSpace(facts.Reference) || facts.ValidUntil is null:
                return CoverRefusals.GrantFactsNeeded;
            case GuaranteeState.Refused when string.IsNullOrWhiteSpace(facts.Reason):
                return CoverRefusals.RefusalReasonNeeded;
        }
        State = next;
        if (next == GuaranteeState.Requested)
            (SentOn, SentTo) = (facts.SentOn, facts.SentTo);
        if (next == GuaranteeState.Granted)
            (Amount, Reference, ValidUntil) = (facts.Amount, facts.Reference, facts.ValidUntil);
        if (next == GuaranteeState.Refused)
            RefusedBecause = facts.Reason;
        Changed(by, at);
        return null;
    }

    private void Changed(string by, DateTimeOffset at) => (ChangedBy, ChangedAt, Version) = (by, at, Version + 1);
}

/// <summary>What a step of the guarantee brings.</summary>
internal sealed record GuaranteeFacts(
    decimal? Amount,
    string? Reference,
    DateOnly? ValidUntil,
    DateOnly? SentOn,
    string? SentTo,
    string? Reason
);
