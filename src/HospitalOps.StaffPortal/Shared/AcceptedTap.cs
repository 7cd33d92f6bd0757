namespace HospitalOps.StaffPortal.Shared;

/// <summary>A tap of this phone that a service has accepted.</summary>
/// <param name="Act">The button: take, start, pause, resume, finish, fail.</param>
/// <param name="Reason">What the button said besides.</param>
public sealed record AcceptedTap(Guid Job, string Act, string? Reason);
