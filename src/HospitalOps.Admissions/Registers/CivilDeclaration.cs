using HospitalOps.Admissions.Stays;
using HospitalOps.SharedKernel;
using HospitalOps.SharedKernel.Admissions;

namespace HospitalOps.Admissions.Registers;

/// <summary>
/// One line of the register: made with the birth or the decision of death, so that none can be forgotten.
/// </summary>
internal sealed class CivilDeclaration
{
    private CivilDeclaration() { }

    public Guid Id { get; private set; }

    public Guid HospitalId { get; private set; }

    public CivilEvent Kind { get; private set; }

    public Guid PatientId { get; private set; }

    public Guid StayId { get; private set; }

    /// <summary>Time of birth or death.</summary>
    public DateTimeOffset HappenedAt { get; private set; }

    public DeclarationState State { get; private set; }

    /// <summary>Number that the registry gave.</summary>
    public string? Reference { get; private set; }

    public string? ChangedBy { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The event was recorded by mistake.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public static CivilDeclaration Open(
        Guid id,
        CivilEvent kind,
        Stay stay,
        DateTimeOffset happenedAt,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = id,
            HospitalId = stay.HospitalId,
            Kind = kind,
            PatientId = stay.PatientId,
            StayId = stay.Id,
            HappenedAt = happenedAt,
            State = DeclarationState.ToDeclare,
            ChangedAt = now,
        };

    public Refusal? Move(DeclarationState next, string? reference, string by, DateTimeOffset now)
    {
        var lawful =
            (State, next)
            is
                (DeclarationState.ToDeclare or DeclarationState.Rejected, DeclarationState.Declared)
                or
                (DeclarationState.Declared, DeclarationState.Accepted or DeclarationState.Rejected);
        if (!lawful || WithdrawnAt is not null)
            return RegisterRefusals.NoSuchStep.With("from", State.Code()).With("to", next.Code());
        if (next == DeclarationState.Accepted && string.IsNullOrWhiteSpace(reference))
            return RegisterRefusals.ReferenceNeeded;
        (State, Reference, ChangedBy, ChangedAt) = (next, reference ?? Reference, by, now);
        return null;
    }

    public void Withdraw(string by, DateTimeOffset now) => (WithdrawnAt, ChangedBy, ChangedAt) = (now, by, now);
}

internal static class RegisterRefusals
{
    public static readonly Refusal NoSuchStep = new(
        RefusalKind.Conflict,
        "declaration_step",
        "The declaration cannot go from its state to this one."
    );

    public static readonly Refusal ReferenceNeeded = new(
        RefusalKind.Invalid,
        "declaration_reference_needed",
        "An accepted declaration has the registry's number."
    );
}
