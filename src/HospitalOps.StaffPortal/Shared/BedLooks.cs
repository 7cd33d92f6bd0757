using HospitalOps.SharedKernel.Beds;

namespace HospitalOps.StaffPortal.Shared;

/// <summary>How the state of a bed looks, everywhere the same: fill and icon; its word is <c>bed.…</c>.</summary>
internal static class BedLooks
{
    public static Tone Tone(BedLabel label) =>
        label switch
        {
            BedLabel.Free => Shared.Tone.Free,
            BedLabel.Reserved => Shared.Tone.Reserved,
            BedLabel.Occupied => Shared.Tone.Occupied,
            BedLabel.OnLeave => Shared.Tone.OnLeave,
            BedLabel.ToClean => Shared.Tone.ToClean,
            BedLabel.Cleaning => Shared.Tone.Cleaning,
            BedLabel.Blocked or BedLabel.OutOfService => Shared.Tone.Blocked,
            _ => throw new ArgumentOutOfRangeException(nameof(label), label, null),
        };

    public static string Icon(BedLabel label) =>
        label switch
        {
            BedLabel.Free => "checkmark_circle",
            BedLabel.Reserved => "bookmark",
            BedLabel.Occupied => "person",
            BedLabel.OnLeave => "person_walking",
            BedLabel.ToClean => "broom",
            BedLabel.Cleaning => "broom_sparkle",
            BedLabel.Blocked or BedLabel.OutOfService => "wrench",
            _ => throw new ArgumentOutOfRangeException(nameof(label), label, null),
        };
}
