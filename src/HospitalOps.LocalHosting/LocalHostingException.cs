namespace HospitalOps.LocalHosting;

/// <summary>Trouble that the person at the keyboard can mend: the message is one line with what to do.</summary>
public sealed class LocalHostingException : Exception
{
    public LocalHostingException() { }

    public LocalHostingException(string message)
        : base(message) { }

    public LocalHostingException(string message, Exception innerException)
        : base(message, innerException) { }
}
