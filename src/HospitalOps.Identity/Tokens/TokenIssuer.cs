using System.Security.Claims;
using System.Security.Cryptography;
using HospitalOps.Identity.Accounts;
using HospitalOps.Identity.Persistence;
using HospitalOps.ServiceDefaults.Security;
using HospitalOps.SharedKernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HospitalOps.Identity.Tokens;

/// <summary>Signs access tokens with the newest key and publishes all keys that may still be in use.</summary>
internal sealed class TokenIssuer(IServiceScopeFactory scopes, KeyFile keyFile, TimeProvider clock) : IDisposable
{
    /// <summary>Short, because a revoked session ends with it at the latest.</summary>
    public static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan PublishedFor = SigningKey.Life + TimeSpan.FromDays(2);
    private readonly SemaphoreSlim gate = new(1);
    private (ECDsaSecurityKey Key, DateTimeOffset CreatedAt)? current;

    public async Task<(string Token, DateTimeOffset ExpiresAt)> IssueAsync(
        StaffAccount account,
        Guid session,
        CancellationToken cancel
    )
    {
        var now = clock.GetUtcNow();
        var expires = now + TokenLife;
        var hospital = Hospitals.ById(account.HospitalId);
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            new SecurityTokenDescriptor
            {
                Issuer = TokenSecurity.Issuer,
                Audience = TokenSecurity.Audience,
                IssuedAt = now.UtcDateTime,
                NotBefore = now.UtcDateTime,
                Expires = expires.UtcDateTime,
                Subject = new ClaimsIdentity([
                    new("sub", account.Id.ToString()),
                    new("preferred_username", account.UserName),
                    new("name", account.DisplayName),
                    new("role", account.Role),
                    new("hospital", hospital.Id.ToString()),
                    new("hospital_code", hospital.Code),
                    new("sid", session.ToString()),
                    new("jti", Guid.CreateVersion7(now).ToString()),
                ]),
                SigningCredentials = new SigningCredentials(
                    await KeyAsync(now, cancel),
                    SecurityAlgorithms.EcdsaSha256
                ),
            }
        );
        return (token, expires);
    }

    /// <summary>Public parts of the keys, newest first.</summary>
    public async Task<IReadOnlyList<SigningKey>> PublishedAsync(CancellationToken cancel)
    {
        await KeyAsync(clock.GetUtcNow(), cancel);
        await using var scope = scopes.CreateAsyncScope();
        var oldest = clock.GetUtcNow() - PublishedFor;
        return await scope
            .ServiceProvider.GetRequiredService<IdentityDbContext>()
            .SigningKeys.AsNoTracking()
            .Where(key => key.CreatedAt > oldest)
            .OrderByDescending(key => key.CreatedAt)
            .ToListAsync(cancel);
    }

    public void Dispose() => gate.Dispose();

    private async Task<ECDsaSecurityKey> KeyAsync(DateTimeOffset now, CancellationToken cancel)
    {
        if (current is { } known && now - known.CreatedAt < SigningKey.Life)
            return known.Key;
        await gate.WaitAsync(cancel);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<IdentityDbContext>();
            var newest = await database.SigningKeys.OrderByDescending(key => key.CreatedAt).FirstOrDefaultAsync(cancel);
            if (newest is null || now - newest.CreatedAt >= SigningKey.Life)
            {
                newest = Create(now);
                database.Add(newest);
                await database.SaveChangesAsync(cancel);
            }
            var ecdsa = ECDsa.Create();
            ecdsa.ImportPkcs8PrivateKey(keyFile.Unprotect(newest.ProtectedPrivateKey), out _);
            current = (new ECDsaSecurityKey(ecdsa) { KeyId = newest.Kid }, newest.CreatedAt);
            return current.Value.Key;
        }
        finally
        {
            gate.Release();
        }
    }

    private SigningKey Create(DateTimeOffset now)
    {
        using var ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var point = ecdsa.ExportParameters(false).Q;
        return new SigningKey
        {
            Kid = Guid.CreateVersion7(now).ToString("N"),
            X = Base64UrlEncoder.Encode(point.X),
            Y = Base64UrlEncoder.Encode(point.Y),
            ProtectedPrivateKey = keyFile.Protect(ecdsa.ExportPkcs8PrivateKey()),
            CreatedAt = now,
        };
    }
}
