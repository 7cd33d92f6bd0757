using System.Diagnostics.CodeAnalysis;

namespace HospitalOps.SharedKernel;

/// <summary>Either a value or a <see cref="Refusal"/>.</summary>
/// <typeparam name="T">The value of a command that was carried out.</typeparam>
[SuppressMessage("Usage", "CA2225", Justification = "The named alternates are the constructors.")]
public readonly record struct Result<T>
{
    private readonly T? value;

    /// <summary>The command was carried out.</summary>
    public Result(T value) => this.value = value;

    /// <summary>The command was refused and changed nothing.</summary>
    public Result(Refusal refusal) => Refusal = refusal;

    /// <summary>Set when refused.</summary>
    public Refusal? Refusal { get; }

    /// <summary>True when carried out.</summary>
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    /// <summary>The value; reading it on a refusal is a programming error.</summary>
    /// <exception cref="InvalidOperationException">The result is a refusal.</exception>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"Refused: {Refusal.Code}");

    public static implicit operator Result<T>(T value) => new(value);

    public static implicit operator Result<T>(Refusal refusal) => new(refusal);
}
