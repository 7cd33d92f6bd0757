namespace HospitalOps.LocalHosting.Running;

/// <summary>Where a process of the model stands.</summary>
internal enum RunState
{
    Waiting,
    Starting,
    Ready,
    Unhealthy,
    Restarting,
    Completed,
    Failed,
    Stopped,
}
