namespace HospitalOps.PublishedProblems;

/// <summary>A file that does not follow its format; says where and what.</summary>
public sealed class InstanceFormatException : FormatException
{
    public InstanceFormatException(string source, int line, string reason)
        : base($"{source}, line {line}: {reason}")
    {
        SourceName = source;
        Line = line;
        Reason = reason;
    }

    /// <summary>Name of the file or stream.</summary>
    public string SourceName { get; }

    /// <summary>Line, counted from 1.</summary>
    public int Line { get; }

    public string Reason { get; }
}
