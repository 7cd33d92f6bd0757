using HospitalOps.ServiceDefaults.Security;

namespace HospitalOps.Identity.Tokens;

/// <summary>One public key (RFC 7517).</summary>
public sealed record PublicKey(string Kty, string Crv, string Use, string Alg, string Kid, string X, string Y);

/// <summary>All public keys.</summary>
public sealed record PublicKeys(IReadOnlyList<PublicKey> Keys);

/// <summary>Where services find the keys of access tokens.</summary>
internal static class PublishKeys
{
    private static readonly string[] Algorithms = ["ES256"];

    public static void Map(RouteGroupBuilder group)
    {
        group
            .MapGet(
                "/.well-known/jwks.json",
                async (TokenIssuer issuer, CancellationToken cancel) =>
                    new PublicKeys([
                        .. (await issuer.PublishedAsync(cancel)).Select(key => new PublicKey(
                            "EC",
                            "P-256",
                            "sig",
                            "ES256",
                            key.Kid,
                            key.X,
                            key.Y
                        )),
                    ])
            )
            .AllowAnonymous()
            .WithName("PublishKeys")
            .WithSummary("Public signing keys.");
        group
            .MapGet(
                "/.well-known/openid-configuration",
                (HttpRequest request) =>
                    Results.Json(
                        new Dictionary<string, object>
                        {
                            ["issuer"] = TokenSecurity.Issuer,
                            ["jwks_uri"] = $"{request.Scheme}://{request.Host}/identity/.well-known/jwks.json",
                            ["id_token_signing_alg_values_supported"] = Algorithms,
                        }
                    )
            )
            .AllowAnonymous()
            .WithName("DescribeIssuer")
            .WithSummary("Issuer and address of the keys.");
    }
}
