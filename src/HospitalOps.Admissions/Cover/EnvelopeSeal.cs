using Microsoft.AspNetCore.DataProtection;

namespace HospitalOps.Admissions.Cover;

/// <summary>What envelopes are encrypted with.</summary>
internal static class EnvelopeSeal
{
    public static IDataProtector Seal(IDataProtectionProvider keys) =>
        keys.CreateProtector("HospitalOps.Admissions.Envelope");
}
