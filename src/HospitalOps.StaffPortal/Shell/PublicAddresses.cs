using HospitalOps.Api.Queues;
using HospitalOps.StaffPortal.Resources;
using Microsoft.AspNetCore.Components;

namespace HospitalOps.StaffPortal.Shell;

/// <summary>
/// Addresses that patients' phones open: <c>HOSPITALOPS_PUBLIC_ADDRESS</c> where it is set (a kiosk may know the portal
/// under an inner
/// name), else the address under which this page was opened.
/// </summary>
internal sealed class PublicAddresses(IConfiguration configuration, NavigationManager navigation)
{
    /// <summary>The page behind the QR code; null for a number without a code.</summary>
    public string? Follow(TicketSlip ticket, Language language)
    {
        if (ticket.FollowCode is null)
            return null;
        var home = configuration["HOSPITALOPS_PUBLIC_ADDRESS"] is { Length: > 0 } told ? told : navigation.BaseUri;
        return $"{home.TrimEnd('/')}/t/{ticket.FollowCode}?l={language.Code}";
    }
}
