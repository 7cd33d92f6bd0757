namespace HospitalOps.SharedKernel.Admissions;

/// <summary>How far the identity is proven.</summary>
public enum IdentityState
{
    Provisional,
    ToVerify,
    Validated,
}
