using HospitalOps.SharedKernel;

namespace HospitalOps.Services.Operations;

internal static class PlatformRefusals
{
    public static readonly Refusal NotParked = new(
        RefusalKind.NotFound,
        "message_not_parked",
        "The message is not parked."
    );

    public static readonly Refusal StillFailing = new(
        RefusalKind.Conflict,
        "message_still_failing",
        "The message could not be handled again; it stays parked."
    );
}
