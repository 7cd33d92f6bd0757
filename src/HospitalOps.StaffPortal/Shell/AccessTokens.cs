using System.Collections.Concurrent;
using HospitalOps.Api.Identity;

namespace HospitalOps.StaffPortal.Shell;

/// <summary>
/// A valid access token for a session, refreshed shortly before it expires. One refresh at a time per session: refresh
/// tokens are used once.
/// </summary>
internal sealed class AccessTokens(SessionStore sessions, IdentityClient identity, TimeProvider clock)
{
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(90);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> gates = new();

    /// <summary>The token, or null when the session is over.</summary>
    public async Task<string?> ForAsync(string sessionId)
    {
        if (await sessions.FindAsync(sessionId) is not { } tokens)
            return null;
        if (IsFresh(tokens))
            return tokens.AccessToken;

        var gate = gates.GetOrAdd(sessionId, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync();
        try
        {
            tokens = await sessions.FindAsync(sessionId);
            if (tokens is null || IsFresh(tokens))
                return tokens?.AccessToken;
            var answer = await identity.RefreshAsync(tokens.RefreshToken);
            if (answer.Value is { } renewed)
            {
                await sessions.SaveAsync(sessionId, renewed);
                return renewed.AccessToken;
            }
            // Identity away: the old token may still be good. Refused: the session is over.
            if (answer.Problem is { Status: 0 or >= 500 })
                return tokens.AccessToken;
            await sessions.RemoveAsync(sessionId);
            return null;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Forgets the session.</summary>
    public async Task EndAsync(string sessionId)
    {
        if (await sessions.FindAsync(sessionId) is { } tokens)
            await identity.SignOutAsync(tokens);
        await sessions.RemoveAsync(sessionId);
        gates.TryRemove(sessionId, out _);
    }

    private bool IsFresh(TokenAnswer tokens) => tokens.ExpiresAt - clock.GetUtcNow() > Margin;
}
