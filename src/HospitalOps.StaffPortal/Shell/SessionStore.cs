using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using HospitalOps.Api.Identity;
using HospitalOps.SharedKernel;
using Microsoft.AspNetCore.DataProtection;
using StackExchange.Redis;

namespace HospitalOps.StaffPortal.Shell;

/// <summary>
/// Tokens of signed-in staff, kept on the server: a circuit outlives the request that could set a cookie.
/// In Redis, encrypted with the key ring, so that a restarted portal keeps its sessions; in memory where Redis is not
/// configured.
/// </summary>
internal sealed class SessionStore(IDataProtectionProvider protection, IConnectionMultiplexer? redis = null)
{
    private readonly IDataProtector protector = protection.CreateProtector("HospitalOps.StaffPortal.Session");
    private readonly ConcurrentDictionary<string, TokenAnswer> memory = new();

    /// <summary>An unguessable session id.</summary>
    public static string NewId() => Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    /// <summary>A shift; a screen or a kiosk has nobody who would sign in again (docs/adr/0005).</summary>
    public static TimeSpan LifetimeOf(string role) =>
        Roles.Devices.Contains(role) ? TimeSpan.FromDays(90) : TimeSpan.FromHours(12);

    public async Task<TokenAnswer?> FindAsync(string id)
    {
        if (redis is null)
            return memory.GetValueOrDefault(id);
        var database = redis.GetDatabase();
        var kept = await database.StringGetAsync(Key(id));
        return kept.IsNull ? null : JsonSerializer.Deserialize<TokenAnswer>(protector.Unprotect((byte[])kept!));
    }

    public async Task SaveAsync(string id, TokenAnswer tokens)
    {
        if (redis is null)
        {
            memory[id] = tokens;
            return;
        }
        var database = redis.GetDatabase();
        await database.StringSetAsync(
            Key(id),
            protector.Protect(JsonSerializer.SerializeToUtf8Bytes(tokens)),
            LifetimeOf(tokens.User.Role)
        );
    }

    public async Task RemoveAsync(string id)
    {
        memory.TryRemove(id, out _);
        if (redis is null)
            return;
        var database = redis.GetDatabase();
        await database.KeyDeleteAsync(Key(id));
    }

    private static RedisKey Key(string id) => $"portal:session:{id}";
}
