namespace HospitalOps.SharedKernel;

/// <summary>Why a command was refused; decides the HTTP status (RFC 9457 problem) it is answered with.</summary>
public enum RefusalKind
{
    /// <summary>400: the request itself is wrong; repeating it cannot succeed.</summary>
    Invalid,

    /// <summary>404: unknown, or not the caller's to see.</summary>
    NotFound,

    /// <summary>409: the present state forbids it (bed taken, stay closed).</summary>
    Conflict,

    /// <summary>412: the caller decided on an older version than the stored one.</summary>
    Stale,

    /// <summary>403: the caller may see this, but may not do it.</summary>
    NotAllowed,
}
