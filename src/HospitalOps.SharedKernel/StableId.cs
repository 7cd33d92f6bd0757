using System.Security.Cryptography;
using System.Text;

namespace HospitalOps.SharedKernel;

/// <summary>
/// Ids of the reference model: the same code gives the same id in every installation and after every reset.
/// </summary>
public static class StableId
{
    /// <summary>Version-8 GUID from the first 16 bytes of SHA-256 of "kind:code" (RFC 9562, 5.8).</summary>
    public static Guid Of(string kind, string code)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{code}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
