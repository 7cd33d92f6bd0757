using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using StackExchange.Redis;

namespace HospitalOps.StaffPortal.Session;

/// <summary>
/// Tokens of signed-in staff, kept on the server: a circuit outlives the request that could set a cookie.
/// In Redis, encrypted with the key ring, so that a restarted portal keeps its sessions; in memory where Redis is not configured.
/// </summary>
internal sealed class SessionStore(RedisConnection redis, IDataProtectionProvider protection)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);
    private readonly IDataProtector protector = protection.CreateProtector("HospitalOps.StaffPortal.Session");
    private readonly ConcurrentDictionary<string, TokenSet> memory = new();

    /// <summary>An unguessable session id.</summary>
    public static string NewId() => Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    public async Task<TokenSet?> FindAsync(string id)
    {
        if (!redis.IsConfigured) return memory.GetValueOrDefault(id);
        var database = await redis.DatabaseAsync();
        var kept = await database.StringGetAsync(Key(id));
        return kept.IsNull ? null : JsonSerializer.Deserialize<TokenSet>(protector.Unprotect((byte[])kept!));
    }

    public async Task SaveAsync(string id, TokenSet tokens)
    {
        if (!redis.IsConfigured)
        {
            memory[id] = tokens;
            return;
        }
        var database = await redis.DatabaseAsync();
        await database.StringSetAsync(Key(id), protector.Protect(JsonSerializer.SerializeToUtf8Bytes(tokens)), Lifetime);
    }

    public async Task RemoveAsync(string id)
    {
        memory.TryRemove(id, out _);
        if (!redis.IsConfigured) return;
        var database = await redis.DatabaseAsync();
        await database.KeyDeleteAsync(Key(id));
    }

    private static RedisKey Key(string id) => $"portal:session:{id}";
}
