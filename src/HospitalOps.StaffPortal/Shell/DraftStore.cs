using System.Security.Cryptography;
using System.Text.Json;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.DataProtection;
using StackExchange.Redis;

namespace HospitalOps.StaffPortal.Shell;

/// <summary>
/// What somebody was typing when the connection, the browser or the portal went away: kept in Redis for half a day,
/// encrypted, one draft per
/// person and form. Never in the browser: ward PCs are shared.
/// </summary>
internal sealed class DraftStore(IDataProtectionProvider protection, IConnectionMultiplexer? redis = null)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    private readonly IDataProtector protector = protection.CreateProtector("HospitalOps.StaffPortal.Draft");

    public async Task KeepAsync<T>(StaffIdentity who, string form, T draft)
    {
        if (redis is null)
            return;
        try
        {
            await redis
                .GetDatabase()
                .StringSetAsync(
                    Key(who, form),
                    protector.Protect(JsonSerializer.Serialize(draft, ApiJson.Options)),
                    Kept
                );
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            // Typing goes on without a net; the next field tries again.
        }
    }

    /// <summary>Null when there is none, or none that can be read any more.</summary>
    public async Task<T?> FindAsync<T>(StaffIdentity who, string form)
        where T : class
    {
        if (redis is null)
            return null;
        try
        {
            var stored = await redis.GetDatabase().StringGetAsync(Key(who, form));
            return stored.IsNull
                ? null
                : JsonSerializer.Deserialize<T>(protector.Unprotect(stored.ToString()), ApiJson.Options);
        }
        catch (Exception exception)
            when (exception is CryptographicException or JsonException or RedisException or TimeoutException)
        {
            return null;
        }
    }

    public async Task ForgetAsync(StaffIdentity who, string form)
    {
        if (redis is null)
            return;
        try
        {
            await redis.GetDatabase().KeyDeleteAsync(Key(who, form));
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            // It ends by itself after half a day.
        }
    }

    private static RedisKey Key(StaffIdentity who, string form) => $"portal:draft:{who.UserName}:{form}";
}
