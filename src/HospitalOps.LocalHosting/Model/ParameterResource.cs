namespace Aspire.Hosting.ApplicationModel;

/// <summary>
/// A value from configuration (<c>Parameters__name</c>) or, for a secret, generated once and kept in the private
/// folder.
/// </summary>
/// <param name="name">Unique, stable name.</param>
/// <param name="secret">Whether the value must not be shown.</param>
public sealed class ParameterResource(string name, bool secret) : Resource(name)
{
    /// <summary>Whether the value must not be shown.</summary>
    public bool Secret { get; } = secret;
}
