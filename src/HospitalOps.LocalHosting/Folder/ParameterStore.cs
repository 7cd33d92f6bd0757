using System.Security.Cryptography;

namespace HospitalOps.LocalHosting.Folder;

/// <summary>
/// Parameters: from the environment (<c>Parameters__name</c>), else generated once and kept with mode 600.
/// </summary>
/// <param name="folder">The private folder.</param>
internal sealed class ParameterStore(PrivateFolder folder)
{
    public const string FileName = "parameters.json";

    // Letters and digits only: the values travel in connection strings and URIs.
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
    private readonly KeptValues<string> _kept = new(folder, FileName);

    public string Get(string name, bool secret)
    {
        var given =
            Environment.GetEnvironmentVariable($"Parameters__{name}")
            ?? Environment.GetEnvironmentVariable($"Parameters__{name.Replace('-', '_')}");
        if (!string.IsNullOrEmpty(given))
            return given;
        if (!secret)
            throw new LocalHostingException(
                $"The parameter '{name}' has no value: set the environment variable Parameters__{name}."
            );
        return _kept.GetOrAdd(name, value => value.Length > 0, _ => RandomNumberGenerator.GetString(Alphabet, 32));
    }
}
