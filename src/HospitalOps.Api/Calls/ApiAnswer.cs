namespace HospitalOps.Api;

/// <summary>What a service answered: a value, or a problem to tell in words; never an exception.</summary>
/// <param name="Value">The body of the answer; null where the service had nothing to tell.</param>
/// <param name="Problem">Why there is no value; null when the service did what was asked.</param>
/// <param name="Version">Version of the row (ETag), to be sent back as <see cref="IfMatch"/>.</param>
public sealed record ApiAnswer<T>(T? Value, ApiProblem? Problem = null, long? Version = null)
{
    public bool Succeeded => Problem is null;
}
