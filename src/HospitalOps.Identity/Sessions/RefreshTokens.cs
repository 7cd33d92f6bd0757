using System.Security.Cryptography;
using System.Text;

namespace HospitalOps.Identity.Sessions;

/// <summary>Refresh tokens: random, kept only as a hash.</summary>
internal static class RefreshTokens
{
    public static string New() =>
        Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).Replace('+', '-').Replace('/', '_').TrimEnd('=');

    public static string HashOf(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
