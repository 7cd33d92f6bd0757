using System.Globalization;

namespace HospitalOps.Api;

/// <summary>The version of a row that a command has seen; another one is refused with 412.</summary>
public readonly record struct IfMatch(long Version)
{
    public static implicit operator IfMatch(long version) => new(version);

    /// <summary>As header: an entity tag.</summary>
    public override string ToString() => $"\"{Version.ToString(CultureInfo.InvariantCulture)}\"";
}
