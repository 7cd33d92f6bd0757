namespace HospitalOps.SharedKernel.Tracking;

/// <summary>
/// Two kinds, kept apart: a notice says that something happened, an alert that it has not been followed by the next
/// step in time.
/// </summary>
public enum DelayKind
{
    Notice,
    Alert,
}
