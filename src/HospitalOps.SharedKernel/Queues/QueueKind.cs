namespace HospitalOps.SharedKernel.Queues;

/// <summary>What people wait for.</summary>
public enum QueueKind
{
    Reception,
    Triage,
    Doctor,
}
