using HospitalOps.SharedKernel;

namespace HospitalOps.BedManagement.SiteTransfers;

internal static class SiteTransferRefusals
{
    public static readonly Refusal HospitalUnknown = new(
        RefusalKind.Invalid,
        "hospital_unknown",
        "There is no such other hospital."
    );

    public static readonly Refusal NotAccepted = new(
        RefusalKind.Conflict,
        "site_transfer_not_accepted",
        "The other hospital has not accepted the patient yet."
    );

    public static readonly Refusal Departed = new(
        RefusalKind.Conflict,
        "site_transfer_departed",
        "The patient has departed already."
    );

    public static readonly Refusal NotDeparted = new(
        RefusalKind.Conflict,
        "site_transfer_not_departed",
        "The patient has not left the other hospital yet."
    );

    public static readonly Refusal StayRefused = new(
        RefusalKind.Conflict,
        "site_transfer_stay_refused",
        "Admissions does not let the stay go on at the other hospital."
    );
}
