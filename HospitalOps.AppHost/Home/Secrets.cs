using System.Security.Cryptography;

namespace HospitalOps.AppHost.Home;

/// <summary>Passwords and tokens: generated once by a cryptographic generator and kept with mode 600.</summary>
internal static class Secrets
{
    public const string FileName = "parameters.json";

    // Letters and digits only: the values travel in connection strings, URIs and configuration files.
    private const string Alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";

    public static string Get(PrivateFolder home, string name) =>
        new KeptValues<string>(home, FileName).GetOrAdd(
            name,
            value => value.Length > 0,
            _ => RandomNumberGenerator.GetString(Alphabet, 32)
        );

    /// <summary>
    /// A server's password as Aspire's parameter; <c>Parameters__name-password</c> in the environment is stronger than
    /// the kept value.
    /// </summary>
    public static IResourceBuilder<ParameterResource> AddPassword(
        this IDistributedApplicationBuilder builder,
        string name,
        PrivateFolder home
    )
    {
        var parameter = $"{name}-password";
        var given = builder.Configuration[$"Parameters:{parameter}"];
        return builder.AddParameter(
            parameter,
            string.IsNullOrEmpty(given) ? Get(home, parameter) : given,
            secret: true
        );
    }
}
