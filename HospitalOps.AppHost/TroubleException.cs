namespace HospitalOps.AppHost;

/// <summary>Trouble that the person at the keyboard can mend: the message is one line with what to do.</summary>
internal sealed class TroubleException(string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>What the AppHost ends with.</summary>
    public const int ExitCode = 2;
}
