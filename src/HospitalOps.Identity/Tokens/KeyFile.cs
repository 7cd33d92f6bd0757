using System.Security.Cryptography;

namespace HospitalOps.Identity.Tokens;

/// <summary>
/// The key that encrypts private signing keys (AES-256-GCM). It lies in the private data folder with mode 600, so that
/// a
/// copy of the database alone signs nothing.
/// </summary>
internal sealed class KeyFile
{
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] key;

    public KeyFile(IConfiguration configuration)
    {
        var home =
            configuration["HOSPITALOPS_HOME"]
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".hospitalops");
        var path = Path.Combine(home, "secrets", "identity-key");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path))
        {
            using var stream = new FileStream(
                path,
                new FileStreamOptions
                {
                    Mode = FileMode.CreateNew,
                    Access = FileAccess.Write,
                    UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
                }
            );
            stream.Write(RandomNumberGenerator.GetBytes(32));
        }
        key = File.ReadAllBytes(path);
    }

    public byte[] Protect(byte[] secret)
    {
        var nonce = RandomNumberGenerator.GetBytes(NonceBytes);
        var cipher = new byte[secret.Length];
        var tag = new byte[TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, secret, cipher, tag);
        return [.. nonce, .. tag, .. cipher];
    }

    public byte[] Unprotect(byte[] data)
    {
        var secret = new byte[data.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(
            data.AsSpan(0, NonceBytes),
            data.AsSpan(NonceBytes + TagBytes),
            data.AsSpan(NonceBytes, TagBytes),
            secret
        );
        return secret;
    }
}
