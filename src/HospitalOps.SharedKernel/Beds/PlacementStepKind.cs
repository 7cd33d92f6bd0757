namespace HospitalOps.SharedKernel.Beds;

/// <summary>
/// What happened to a bed request: asked, held, let go, accepted, refused, withdrawn, in the bed, a bed that is still
/// occupied planned for it, that plan ended, on the way from the other hospital.
/// </summary>
public enum PlacementStepKind
{
    Asked,
    Held,
    HoldEnded,
    HoldReleased,
    Accepted,
    Refused,
    Withdrawn,
    Fulfilled,
    Planned,
    PlanEnded,
    Departed,
}
