using System.Security.Cryptography;

namespace HospitalOps.Identity.Accounts;

/// <summary>
/// PBKDF2-HMAC-SHA512, 210 000 iterations; at most two at once per core, the others queue (login storm at shift
/// change).
/// </summary>
internal sealed class PasswordHashing : IDisposable
{
    private const int Iterations = 210_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    private readonly SemaphoreSlim slots = new(2 * Environment.ProcessorCount);

    public static string Hash(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return $"pbkdf2-sha512${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, Iterations))}";
    }

    /// <summary>
    /// Takes the same time for an unknown account (<paramref name="stored"/> null) as for a wrong password.
    /// </summary>
    public async Task<bool> VerifyAsync(string password, string? stored, CancellationToken cancel)
    {
        await slots.WaitAsync(cancel);
        try
        {
            var parts = (stored ?? Unknown).Split('$');
            var expected = Convert.FromBase64String(parts[3]);
            var actual = await Task.Run(
                () =>
                    Derive(
                        password,
                        Convert.FromBase64String(parts[2]),
                        int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)
                    ),
                cancel
            );
            return CryptographicOperations.FixedTimeEquals(actual, expected) && stored is not null;
        }
        finally
        {
            slots.Release();
        }
    }

    public void Dispose() => slots.Dispose();

    private static readonly string Unknown =
        $"x${Iterations}${Convert.ToBase64String(new byte[SaltBytes])}${Convert.ToBase64String(new byte[HashBytes])}";

    private static byte[] Derive(string password, byte[] salt, int iterations) =>
        Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, HashAlgorithmName.SHA512, HashBytes);
}
