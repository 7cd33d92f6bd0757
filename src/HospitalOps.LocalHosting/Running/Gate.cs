using Aspire.Hosting.ApplicationModel;

namespace HospitalOps.LocalHosting.Running;

/// <summary>What a resource waits for.</summary>
/// <param name="On">The other resource.</param>
/// <param name="Kind">Ready to serve, or ended well.</param>
/// <param name="ExitCode">For a completion: the exit code that counts as well.</param>
internal sealed record Gate(Resource On, GateKind Kind, int ExitCode = 0);

internal enum GateKind
{
    Ready,
    Completed,
}
