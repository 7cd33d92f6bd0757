using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HospitalOps.TestKit.Services;

/// <summary>
/// Signs tokens for any role and publishes its key like Identity does, so that services verify for real.
/// </summary>
public sealed class TestIssuer : IAsyncDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private WebApplication? app;

    /// <summary>Address to configure as <c>services__identity__http__0</c>.</summary>
    public string Address { get; private set; } = "";

    public async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var point = key.ExportParameters(false).Q;
        app.MapGet(
            "/identity/.well-known/openid-configuration",
            (HttpRequest request) =>
                Results.Json(
                    new Dictionary<string, string>
                    {
                        ["issuer"] = "hospitalops-identity",
                        ["jwks_uri"] = $"{request.Scheme}://{request.Host}/identity/.well-known/jwks.json",
                    }
                )
        );
        app.MapGet(
            "/identity/.well-known/jwks.json",
            () =>
                Results.Json(
                    new
                    {
                        keys = new[]
                        {
                            new
                            {
                                kty = "EC",
                                crv = "P-256",
                                use = "sig",
                                alg = "ES256",
                                kid = "test",
                                x = Base64UrlEncoder.Encode(point.X),
                                y = Base64UrlEncoder.Encode(point.Y),
                            },
                        },
                    }
                )
        );
        await app.StartAsync();
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    /// <summary>An access token of a made-up person.</summary>
    public string Token(string role, Guid hospital, string? user = null, ECDsa? signedWith = null)
    {
        user ??= $"test.{role}";
        return new JsonWebTokenHandler().CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = "hospitalops-identity",
                Audience = "hospitalops",
                Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(30),
                Subject = new ClaimsIdentity([
                    new("sub", new Guid(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(user))[..16]).ToString()),
                    new("preferred_username", user),
                    new("role", role),
                    new("hospital", hospital.ToString()),
                    new("hospital_code", "BSK"),
                    new("sid", "test"),
                ]),
                SigningCredentials = new SigningCredentials(
                    new ECDsaSecurityKey(signedWith ?? key) { KeyId = "test" },
                    SecurityAlgorithms.EcdsaSha256
                ),
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        key.Dispose();
    }
}
