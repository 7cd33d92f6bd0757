using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.Api.Beds;

/// <summary>One step of a bed request.</summary>
/// <param name="By">User name; null where a rule did it.</param>
public sealed record PlacementStepView(
    DateTimeOffset At,
    PlacementStepKind Kind,
    string? By,
    string? BedCode,
    string? WardCode,
    string? Reason
);

/// <summary>How often placing went against something, per ward.</summary>
/// <param name="Refused">Patients that the ward did not take.</param>
/// <param name="Overridden">Holds and entries against a placement rule, each with a reason.</param>
/// <param name="RunOut">Holds whose time was over before the patient came.</param>
public sealed record PlacementExceptions(Guid WardId, string WardCode, int Refused, int Overridden, int RunOut);
