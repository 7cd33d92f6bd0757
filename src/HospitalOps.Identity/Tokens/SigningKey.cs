namespace HospitalOps.Identity.Tokens;

/// <summary>
/// A key that signs access tokens; the private part is encrypted with a key file outside the database.
/// </summary>
internal sealed class SigningKey
{
    /// <summary>A new key takes over after this long; old ones stay published for two days.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    public required string Kid { get; init; }

    public required string X { get; init; }

    public required string Y { get; init; }

    public required byte[] ProtectedPrivateKey { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
