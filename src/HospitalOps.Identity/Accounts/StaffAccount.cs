using HospitalOps.Contracts.Identity;
using HospitalOps.SharedKernel;

namespace HospitalOps.Identity.Accounts;

/// <summary>One person's account: one role, one hospital.</summary>
internal sealed class StaffAccount : AggregateRoot
{
    /// <summary>Wrong passwords that are forgiven before the account waits.</summary>
    public const int FreeAttempts = 5;

    private StaffAccount() { }

    public Guid Id { get; private set; }

    public override Guid AggregateId => Id;

    public override string AggregateType => "StaffAccount";

    public string UserName { get; private set; } = "";

    public string DisplayName { get; private set; } = "";

    public string Role { get; private set; } = "";

    public string PasswordHash { get; set; } = "";

    public int FailedAttempts { get; private set; }

    public DateTimeOffset? LockedUntil { get; private set; }

    public bool Disabled { get; private set; }

    public static StaffAccount Create(Guid id, Guid hospital, string userName, string displayName, string role) =>
        new()
        {
            Id = id,
            HospitalId = hospital,
            UserName = userName,
            DisplayName = displayName,
            Role = role,
        };

    /// <summary>From the fifth wrong password on, each one doubles the wait: 30 s, 1 min … at most 15 min.</summary>
    public void Failed(DateTimeOffset now)
    {
        FailedAttempts++;
        if (FailedAttempts < FreeAttempts)
            return;
        var seconds = Math.Min(900, 30 * Math.Pow(2, FailedAttempts - FreeAttempts));
        LockedUntil = now.AddSeconds(seconds);
    }

    public void SignedIn() => (FailedAttempts, LockedUntil) = (0, null);

    /// <summary>The account may not be used any more.</summary>
    public void Disable(DateTimeOffset now)
    {
        if (Disabled)
            return;
        Disabled = true;
        Record(
            new StaffDisabled
            {
                HospitalId = HospitalId,
                StaffId = Id,
                Login = UserName,
                OccurredAt = now,
            }
        );
    }

    /// <summary>The last session ended: the person has gone.</summary>
    public void SignedOut(DateTimeOffset now) =>
        Record(
            new StaffSignedOut
            {
                HospitalId = HospitalId,
                StaffId = Id,
                Login = UserName,
                OccurredAt = now,
            }
        );
}
